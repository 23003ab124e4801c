package org.waymark.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An account per role, in the demo only. They are called by their role: nobody is invented. */
@Component
@Profile("demo")
class DemoAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private static final List<String> IDS = List.of("duty-worker", "practitioner", "practitioner-2", "practitioner-3", "advocate", "advocate-2",
            "legal-representative", "safeguarding-lead", "housing-worker", "therapist", "manager", "deputy", "policy-lead", "designer",
            "data-protection-lead", Access.ADMINISTRATOR);

    private final Access access;
    private final IdentityService identities;
    private final String password;
    private final String address;

    DemoAccounts(Access access, IdentityService identities, @Value("${waymark.demo.password}") String password,
            @Value("${waymark.address}") String address) {
        this.access = access;
        this.identities = identities;
        this.password = password;
        this.address = address;
    }

    void create() {
        for (String id : IDS) {
            if (identities.createUserQuery().userId(id).count() == 0) {
                User user = identities.newUser(id);
                user.setFirstName(access.roles().get(role(id)).name() + id.substring(role(id).length()).replace('-', ' '));
                user.setLastName("(demo)");
                user.setEmail(id + "@waymark.example");
                user.setPassword(password);
                identities.saveUser(user);
                identities.createMembership(id, role(id));
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String accounts = IDS.stream()
                .map(id -> "  %-22s %s".formatted(id, Stream.of("tasklist", "cockpit", "admin").filter(app -> opens(id, app)).collect(Collectors.joining(", "))).stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
        LOG.info("""

                Waymark runs as a demo. Never enter a real person here.

                  Log in   {}/
                  Password {} (all accounts)

                  account                opens
                {}
                """, address, password, accounts);
    }

    private boolean opens(String id, String app) {
        return access.roles().get(role(id)).grants().stream()
                .anyMatch(grant -> grant.resource() == Resources.APPLICATION && grant.of().contains(app));
    }

    private static String role(String id) {
        return id.replaceFirst("-\\d+$", "");
    }
}
