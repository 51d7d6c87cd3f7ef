package org.pacta.parties.presence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.pacta.parties.account.Secret;
import org.pacta.parties.account.Session;
import org.pacta.parties.account.Sessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who sends a request. One without our cookie costs nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Arrivals extends OncePerRequestFilter {

    private static final String COOKIE = "pacta";

    private final ObjectProvider<Sessions> sessions;

    /// @param sessions made when the first comes who is signed in
    Arrivals(ObjectProvider<Sessions> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        if (secret.isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            var session = sessions.getObject().find(secret.get());
            if (session.isEmpty()) leave(request, response);
            session.ifPresent(each -> request.setAttribute(Presence.class.getName(), presence(secret.get(), each)));
        }
        chain.doFilter(request, response);
    }

    private static Presence presence(Secret secret, Session session) {
        return session.operator()
                ? new Presence.Operator(secret)
                : new Presence.Person(secret, session.person(), session.name(), session.mandate());
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(each -> each.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(Secret::new);
    }

    /// Gives the browser the word of its session, which no script can read and no other site makes it send with a form.
    static void enter(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        cookie(secret.word(), -1, request, response);
    }

    static void leave(HttpServletRequest request, HttpServletResponse response) {
        cookie("", 0, request, response);
    }

    private static void cookie(String word, long age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, word)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
