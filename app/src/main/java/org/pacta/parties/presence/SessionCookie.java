package org.pacta.parties.presence;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.pacta.parties.account.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Secret words in the browser's keeping: no script reads them, and no other site makes the browser send them with a
/// form.
public final class SessionCookie {

    static final String SESSION = "pacta";

    /// Of a ceremony of signing in, sent to its addresses alone.
    private static final String CEREMONY = "pacta-door";

    private static final long MINUTES_TEN = 600;

    private SessionCookie() {}

    static Optional<Secret> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    static void enter(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        write(SESSION, secret.word(), "/", -1, request, response);
    }

    static void leave(HttpServletRequest request, HttpServletResponse response) {
        write(SESSION, "", "/", 0, request, response);
    }

    /// The word of the ceremony that this browser is in.
    public static Optional<Secret> ceremony(HttpServletRequest request) {
        return read(request, CEREMONY);
    }

    public static void begin(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        write(CEREMONY, secret.word(), "/sign-in", MINUTES_TEN, request, response);
    }

    public static void end(HttpServletRequest request, HttpServletResponse response) {
        write(CEREMONY, "", "/sign-in", 0, request, response);
    }

    private static Optional<Secret> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(each -> each.getName().equals(name))
                .map(Cookie::getValue)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(Secret::new);
    }

    private static void write(
            String name, String word, String path, long age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, word)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
