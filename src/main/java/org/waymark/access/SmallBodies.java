package org.waymark.access;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A body is read into memory before anybody asks who sent it and what is in it: one of a hundred megabytes would stop the work
 * of all. Files of a case are not, they are read piece by piece and have a limit of their own.
 */
class SmallBodies extends OncePerRequestFilter {

    /** In bytes; the models of a deployment are the largest. */
    static final long MOST = 5L * 1024 * 1024;
    private static final String FILES = "/api/cases/";
    private static final List<String> AS_FILES = List.of(MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getRequestURI().startsWith(request.getContextPath() + FILES) && type != null && AS_FILES.stream().anyMatch(type::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().print("{\"message\":\"What was sent is too large: at most 5 MB are taken.\"}");
            return;
        }
        // who sends it in chunks says no length
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private ServletInputStream counting;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counting == null) {
                counting = new Counting(super.getInputStream());
            }
            return counting;
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream sent;
        private long read;

        Counting(ServletInputStream sent) {
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            int one = sent.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = sent.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST) {
                throw new IOException("What was sent is too large.");
            }
        }

        @Override
        public boolean isFinished() {
            return sent.isFinished();
        }

        @Override
        public boolean isReady() {
            return sent.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            sent.setReadListener(listener);
        }
    }
}
