package org.waymark.access;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda 7.24 hands the nonce from the header to the page through an attribute of the whole application: under parallel
 * requests a page gets another's nonce and stays blank. Here that one attribute belongs to the request.
 */
class PageNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        ServletContext view = viewFor(request);
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return view;
            }
        }, response);
    }

    private static ServletContext viewFor(HttpServletRequest request) {
        ServletContext application = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
            boolean isNonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
            if (isNonce && method.getName().equals("setAttribute")) {
                request.setAttribute(NONCE, arguments[1]);
                return null;
            }
            if (isNonce && method.getName().equals("getAttribute")) {
                return request.getAttribute(NONCE);
            }
            return call(method, application, arguments);
        });
    }

    private static Object call(Method method, ServletContext application, Object[] arguments) throws Throwable {
        try {
            return method.invoke(application, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
