package org.waymark.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Before anything is built: outside the demo nothing is guessed, and everything that is missing is said at once. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");


    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<String> reasons = environment.acceptsProfiles(Profiles.of("demo")) ? tooOpenForDemo(environment) : missing(environment);
        if (!reasons.isEmpty()) {
            throw new StartRefused(reasons);
        }
    }

    /** The demo's passwords are known to everybody: it must not reach a real database or be reached from elsewhere. */
    static List<String> tooOpenForDemo(Environment environment) {
        List<String> reasons = new ArrayList<>();
        if (!LOOPBACK.contains(environment.getProperty("server.address", ""))) {
            reasons.add("The demo listens on this machine only, because its passwords are known: leave server.address alone, or run without the profile demo.");
        }
        if (environment.acceptsProfiles(Profiles.of("postgres"))) {
            reasons.add("The profiles demo and postgres do not go together: the demo's accounts must never be made in a real database.");
        }
        return reasons;
    }

    static List<String> missing(Environment environment) {
        List<String> reasons = new ArrayList<>();
        if (anyBlank(environment, "spring.datasource.url")) {
            reasons.add("There is no database: set spring.datasource.url, username and password, or use the profile postgres and set "
                    + "WAYMARK_DATABASE_URL, WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD.");
        }
        if (anyBlank(environment, "waymark.keys.master")) {
            reasons.add("There is no key for the case files: make one with `java -jar waymark.jar --generate-key`, keep it apart from the "
                    + "database and its backups, and set waymark.keys.master (WAYMARK_KEYS_MASTER).");
        }
        if (anyBlank(environment, "waymark.administrator.id", "waymark.administrator.password", "waymark.administrator.mail")) {
            reasons.add("There is no first administrator: set waymark.administrator.id, waymark.administrator.password and "
                    + "waymark.administrator.mail (WAYMARK_ADMINISTRATOR_ID, _PASSWORD and _MAIL).");
        } else if (isWeak(environment)) {
            reasons.add("The first administrator's password is too weak: waymark.administrator.password needs at least 10 characters with a "
                    + "small and a capital letter, a digit and a special character, and nothing of the id or mail.");
        }
        if (anyBlank(environment, "waymark.address")) {
            reasons.add("There is no address for links in mails: set waymark.address (WAYMARK_ADDRESS) to what staff type in the browser, "
                    + "for example https://waymark.example.org.");
        }
        return reasons;
    }

    /** The engine's own policy, which it applies to every account, asked before there is an engine. */
    private static boolean isWeak(Environment environment) {
        User user = new UserEntity(environment.getProperty("waymark.administrator.id"));
        user.setEmail(environment.getProperty("waymark.administrator.mail"));
        String password = environment.getProperty("waymark.administrator.password");
        return new DefaultPasswordPolicyImpl().getRules().stream().anyMatch(rule -> !rule.execute(password, user));
    }

    private static boolean anyBlank(Environment environment, String... names) {
        return Stream.of(names).anyMatch(name -> environment.getProperty(name, "").isBlank());
    }
}
