package org.waymark.access;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls, for this request only: its checks are asleep while it knows nobody. */
class ActAsCaller extends OncePerRequestFilter {

    private final IdentityService identities;

    ActAsCaller(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String id = SecurityContextHolder.getContext().getAuthentication().getName();
        identities.clearAuthentication();
        List<String> roles = identities.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList();
        List<String> tenants = identities.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList();
        try {
            identities.setAuthentication(id, roles, tenants);
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
