package org.waymark.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.people.FormerAccounts;

/**
 * Whoever is logged in to a web app may call our own interface from its pages without typing the password again. What
 * changes something needs the session's token in {@code X-XSRF-TOKEN}, as the web apps' own calls do: a browser sends the
 * session's cookie along by itself, but a stranger's page cannot read the token. A password sent along goes first, and
 * then no session counts. Nothing is put into the session and none is begun.
 */
class WebAppSession extends OncePerRequestFilter {

    /** The name is protected in Camunda's {@code AuthenticationUtil}, and its public method would fill an empty session. */
    private static final String LOGGED_IN = "authenticatedUser";

    private final RequestMatcher where;
    private final String engine;
    private final IdentityService identities;
    private final FormerAccounts former;

    WebAppSession(RequestMatcher where, ProcessEngine engine, FormerAccounts former) {
        this.where = where;
        this.former = former;
        this.engine = engine.getName();
        this.identities = engine.getIdentityService();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || !where.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<String> person = session == null ? Optional.empty() : person(session);
        if (person.isPresent()) {
            if (!changesNothing(request) && !hasToken(request, session)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.get(), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Whether the account is there, and its owner too, is looked up at each call, as a password would be. */
    private Optional<String> person(HttpSession session) {
        return session.getAttribute(LOGGED_IN) instanceof Authentications known
                && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication login
                && opens(login.getIdentityId()) ? Optional.of(login.getIdentityId()) : Optional.empty();
    }

    private boolean opens(String id) {
        identities.clearAuthentication();
        return identities.createUserQuery().userId(id).count() == 1 && !former.isFormer(id);
    }

    private static boolean changesNothing(HttpServletRequest request) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN.matcher(request.getMethod()).matches();
    }

    private static boolean hasToken(HttpServletRequest request, HttpSession session) {
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return sent != null && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
