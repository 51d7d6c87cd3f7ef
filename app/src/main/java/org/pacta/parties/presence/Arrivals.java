package org.pacta.parties.presence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pacta.parties.account.Secret;
import org.pacta.parties.account.Session;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.account.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who sends a request: by our cookie, or by a token. One without either costs nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Arrivals extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final byte[] UNKNOWN = """
            {"title": "Unauthorized", "status": 401, "detail": "The token is unknown or has ended."}
            """.getBytes(StandardCharsets.UTF_8);

    private final ObjectProvider<Sessions> sessions;
    private final ObjectProvider<Tokens> tokens;

    /// @param sessions made when the first comes who is signed in
    /// @param tokens made when the first program comes
    Arrivals(ObjectProvider<Sessions> sessions, ObjectProvider<Tokens> tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        var secret = SessionCookie.session(request);
        if (shown != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            if (!byToken(shown, request)) {
                refuse(response);
                return;
            }
        } else if (secret.isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            bySession(secret.get(), request, response);
        }
        chain.doFilter(request, response);
    }

    private boolean byToken(String shown, HttpServletRequest request) {
        if (!shown.startsWith(BEARER)) return false;
        var token = tokens.getObject().find(shown.substring(BEARER.length()).strip());
        token.ifPresent(each ->
                arrived(new Presence.Program(each.person(), each.name(), each.mandate(), each.writes()), request));
        return token.isPresent();
    }

    private void bySession(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.getObject().find(secret);
        if (session.isEmpty()) SessionCookie.leave(request, response);
        session.ifPresent(each -> arrived(presence(secret, each), request));
    }

    private static void arrived(Presence presence, HttpServletRequest request) {
        request.setAttribute(Presence.class.getName(), presence);
    }

    private static Presence presence(Secret secret, Session session) {
        return session.operator()
                ? new Presence.Operator(secret)
                : new Presence.Person(secret, session.person(), session.name(), session.mandate());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(UNKNOWN);
    }
}
