package org.pacta.page.delivery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// In which language to answer a request, and keeping what the reader chose.
public final class ReaderLanguage {
    private static final String COOKIE = "lang";

    private ReaderLanguage() {}

    /// The reader's language; one asked by `?lang=` is kept in a cookie for a year.
    ///
    /// @param first the union's first language, for a reader who prefers none of ours
    public static Language of(HttpServletRequest request, HttpServletResponse response, Language first) {
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        var asked = request.getParameter("lang");
        Language.of(asked).ifPresent(language -> keep(language, response));
        return Language.choose(asked, kept(request), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), first);
    }

    private static void keep(Language language, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
