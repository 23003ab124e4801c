package org.waymark.access;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The same accounts, passwords and throttling as the web apps'. An unknown id and a wrong password get the same answer. */
@Component
class AccountLogin implements AuthenticationProvider {

    private final IdentityService identities;

    AccountLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String id = login.getName();
        String password = String.valueOf(login.getCredentials());
        if (id.isBlank() || password.isEmpty() || !identities.checkPassword(id, password)) {
            throw new BadCredentialsException("Wrong id or password.");
        }
        return UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
