package org.pacta.portal.cache;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.parties.Union;
import org.springframework.http.HttpHeaders;

/// In which language a request is answered: what the address asks, else the cookie, else the browser, else the
/// union's.
public final class AskedLanguage {

    static final String COOKIE = "lang";

    private AskedLanguage() {}

    public static Language of(HttpServletRequest request, Union union) {
        var first = Language.of(union.languages().getFirst()).orElse(Language.EN);
        var kept = cookies(request)
                .filter(each -> each.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
        return Language.choose(
                request.getParameter("lang"), kept, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), first);
    }

    static Stream<Cookie> cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }
}
