package org.waymark.access;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;
import org.waymark.people.FormerAccounts;
import org.waymark.people.Partners;

/**
 * Four doors: the web apps with Camunda's own log-in, the programming interfaces with a password per request (ours also with
 * the web apps' session, so that their plug-in pages can call it), referrals with a partner's key, and the rest, which is shut but for health. Matchers are built by hand: a pattern given as a string is matched by Spring's own
 * dispatcher and misses Camunda's servlets.
 */
@Configuration(proxyBeanMethods = false)
class Doors implements WebMvcConfigurer {

    private static final String API = "/api/**";
    private static final String REFERRALS = "/api/referrals";
    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/camunda/app/tasklist/default/").setContextRelative(true);
    }

    /** Camunda's filters know the session, the CSRF token and the page's policy; ours only shut what must never open. */
    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return http.securityMatcher(any("/camunda", "/camunda/**"))
                .authorizeHttpRequests(to -> to.requestMatchers(new FirstVisitorSetUp()).denyAll().anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(nosniff -> { })
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Partners' programs: a key opens this one call and nothing else, and nobody's password or session opens it. */
    @Bean
    @Order(2)
    SecurityFilterChain referrals(HttpSecurity http, Partners partners) throws Exception {
        return http.securityMatcher(any(REFERRALS, REFERRALS + "/**"))
                .authorizeHttpRequests(to -> to.anyRequest().authenticated())
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                }))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new PartnerKey(partners), BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain interfaces(HttpSecurity http, AccountLogin accounts, ProcessEngine engine, FormerAccounts former) throws Exception {
        return http.securityMatcher(any("/engine-rest", "/engine-rest/**", API))
                .authenticationProvider(accounts)
                .authorizeHttpRequests(to -> to.anyRequest().authenticated())
                .httpBasic(basic -> basic.realmName("Waymark"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // a session that is used here stays the web apps': it is not given another id, which their open pages would not know
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(SessionFixationConfigurer::none))
                .addFilterBefore(new SameSiteOnly(), BasicAuthenticationFilter.class)
                .addFilterBefore(new WebAppSession(any(API), engine, former), BasicAuthenticationFilter.class)
                .addFilterAfter(new ActAsCaller(engine.getIdentityService()), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http
                .authorizeHttpRequests(to -> to
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(PATH.matcher(HttpMethod.GET, "/"), PATH.matcher(HttpMethod.GET, "/actuator/health")).permitAll()
                        // a calendar has no password: the address is the secret, and it opens only the feed (desk.CalendarFeed)
                        .requestMatchers(PATH.matcher(HttpMethod.GET, "/calendar/{token}.ics")).permitAll()
                        .anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    FilterRegistrationBean<PageNonceFilter> pageNonce() {
        FilterRegistrationBean<PageNonceFilter> filter = new FilterRegistrationBean<>(new PageNonceFilter());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Spring's own path parser stumbles over such addresses before its firewall sees them, and would answer 500. */
    @Bean
    FilterRegistrationBean<Filter> plainAddressesOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            try {
                firewall.getFirewalledRequest((HttpServletRequest) request);
            } catch (RequestRejectedException e) {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            chain.doFilter(request, response);
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SmallBodies> smallBodies() {
        FilterRegistrationBean<SmallBodies> filter = new FilterRegistrationBean<>(new SmallBodies());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(List.of(patterns).stream().<RequestMatcher>map(PATH::matcher).toList());
    }

    /** Whatever way it is written: the page and the call by which the first visitor of a fresh engine becomes its administrator. */
    static class FirstVisitorSetUp implements RequestMatcher {

        private static final Pattern SET_UP = Pattern.compile("(^|[/\\\\;])setup([/\\\\;]|$)", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean matches(HttpServletRequest request) {
            return SET_UP.matcher(UriUtils.decode(request.getRequestURI(), "UTF-8")).find();
        }
    }
}
