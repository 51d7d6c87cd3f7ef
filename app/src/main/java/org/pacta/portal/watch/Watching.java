package org.pacta.portal.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What load balancers and watchers ask, before anything of pages, sessions or tokens is looked at (decision record
/// 118).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class Watching extends OncePerRequestFilter {

    private static final String READY = "/health";
    private static final String ALIVE = "/health/live";
    private static final String METRICS = "/metrics";
    private static final Set<String> ADDRESSES = Set.of(READY, ALIVE, METRICS);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final String UP = "{\"status\":\"up\"}\n";
    private static final String SILENT =
            "{\"status\":\"down\",\"detail\":\"The database does not answer within two seconds.\"}\n";
    private static final String OVERTAKEN =
            "{\"status\":\"down\",\"detail\":\"A newer version of Pacta has changed the database. Replace this server.\"}\n";

    private final ObjectProvider<Probe> probe;
    private final ObjectProvider<Metrics> metrics;
    private final Watchers watchers;

    /// @param probe and `metrics` are made when the first asks
    Watching(ObjectProvider<Probe> probe, ObjectProvider<Metrics> metrics, Watchers watchers) {
        this.probe = probe;
        this.metrics = metrics;
        this.watchers = watchers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ADDRESSES.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            send(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, MediaType.TEXT_PLAIN_VALUE, "Only GET.\n");
            return;
        }
        switch (request.getRequestURI()) {
            case READY -> ready(response);
            case ALIVE -> send(response, HttpServletResponse.SC_OK, MediaType.APPLICATION_JSON_VALUE, UP);
            default -> metrics(request, response);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        var state = probe.getObject().ask().state();
        var status = state == Probe.State.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        var text =
                switch (state) {
                    case UP -> UP;
                    case SILENT -> SILENT;
                    case OVERTAKEN -> OVERTAKEN;
                };
        send(response, status, MediaType.APPLICATION_JSON_VALUE, text);
    }

    private void metrics(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (watchers.may(request)) {
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    Exposition.TYPE,
                    metrics.getObject().text());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"metrics\"");
        send(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                MediaType.TEXT_PLAIN_VALUE,
                "The figures of this server are for the machine it runs on, and for who shows their token.\n");
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
