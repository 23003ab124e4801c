package org.waymark.access;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.waymark.people.FormerAccounts;

/** Whoever opens the other accounts. Made only while there is no administrator: a later change of the settings changes nobody. */
@Component
class FirstAdministrator {

    @ConfigurationProperties("waymark.administrator")
    record Settings(@DefaultValue("") String id, @DefaultValue("") String password, @DefaultValue("") String mail) {

        @Override
        public String toString() {
            return "Settings[id=" + id + "]";
        }
    }

    private final Settings settings;
    private final IdentityService identities;
    private final FormerAccounts former;

    FirstAdministrator(Settings settings, IdentityService identities, FormerAccounts former) {
        this.settings = settings;
        this.identities = identities;
        this.former = former;
    }

    void createIfNone() {
        if (settings.id().isBlank() || identities.createUserQuery().memberOfGroup(Access.ADMINISTRATOR).count() > 0) {
            return;
        }
        if (identities.createUserQuery().userId(settings.id()).count() == 0) {
            User user = identities.newUser(settings.id());
            user.setFirstName("Administrator");
            user.setLastName("");
            user.setEmail(settings.mail());
            user.setPassword(settings.password());
            identities.saveUser(user);
        } else if (former.isFormer(settings.id())) {
            throw new StartRefused(List.of("There is no administrator, and whoever the account in waymark.administrator.id belonged to has left: give the id of a new account."));
        }
        identities.createMembership(settings.id(), Access.ADMINISTRATOR);
    }
}
