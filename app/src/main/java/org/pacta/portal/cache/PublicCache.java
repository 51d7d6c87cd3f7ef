package org.pacta.portal.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.page.delivery.PublicUrl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What everybody sees of a union is made once or twice for each state of its record.
///
/// The key holds the last entry of the union, read from the database at each request: what was made before a
/// command is never found after it. Kept are only answers without a cookie, to readers who show no rights.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PublicCache extends OncePerRequestFilter {

    private static final Pattern OF_A_UNION = Pattern.compile("/(?:u|api/v1/unions)/([^/;]+)(?:/.*)?");
    /// Heads and countersignatures come after the entries that the key speaks of.
    private static final Pattern OF_THE_SEAL = Pattern.compile("/(?:u|api/v1/unions)/[^/]+/ledger(?:/.*)?");

    /// `HEAD` is told all that `GET` is, and whoever listens sends no body.
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final int LARGEST = 1 << 20;
    private static final long MOST = 16L << 20;

    private final Heads heads;
    private final Answers answers = new Answers(MOST);
    private final String build;
    private final PublicUrl url;

    PublicCache(Heads heads, PublicUrl url) {
        this.heads = heads;
        var version = PublicCache.class.getPackage().getImplementationVersion();
        var started = ManagementFactory.getRuntimeMXBean().getStartTime();
        this.build = version == null || version.endsWith("SNAPSHOT") ? version + "@" + started : version;
        this.url = url;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var head = anonymous(request) ? head(request) : Optional.<Heads.At>empty();
        if (head.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var key = key(request, head.get());
        var tag = tag(key);
        response.addHeader("Vary", "Accept-Language, Cookie");
        if (known(request, tag)) {
            mark(response, tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var kept = answers.find(key);
        if (kept.isPresent()) send(kept.get(), response);
        else make(request, response, chain, key, tag);
    }

    private void make(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String key, String tag)
            throws ServletException, IOException {
        var recording = new Recording(response, LARGEST, () -> {
            if (response.getStatus() == HttpServletResponse.SC_OK) mark(response, tag);
        });
        var begun = System.nanoTime();
        chain.doFilter(request, recording);
        var made = Duration.ofNanos(System.nanoTime() - begun);
        var answer = recording.end();
        if (request.getMethod().equals("GET")) answer.ifPresent(each -> answers.keep(key, tag, each, made));
    }

    private static void send(Answers.Answer answer, HttpServletResponse response) throws IOException {
        answer.headers().forEach(each -> response.addHeader(each.getKey(), each.getValue()));
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void mark(HttpServletResponse response, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, no-cache");
    }

    private static boolean anonymous(HttpServletRequest request) {
        return METHODS.contains(request.getMethod())
                && request.getHeader("Authorization") == null
                && AskedLanguage.cookies(request)
                        .allMatch(each -> each.getName().equals(AskedLanguage.COOKIE));
    }

    private Optional<Heads.At> head(HttpServletRequest request) {
        var match = OF_A_UNION.matcher(request.getRequestURI());
        if (!match.matches() || OF_THE_SEAL.matcher(request.getRequestURI()).matches()) return Optional.empty();
        return heads.of(URLDecoder.decode(match.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private String key(HttpServletRequest request, Heads.At head) {
        // encoded, so that no value can pass for two parameters
        var query = new TreeMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> query.put(
                        encoded(name),
                        Arrays.stream(values).map(PublicCache::encoded).collect(Collectors.joining(","))));
        return String.join(
                "\n",
                url.of(request), // pages say how they were called
                request.getRequestURI(),
                query.toString(),
                AskedLanguage.of(request, head.union()).tag(),
                "true".equals(request.getHeader("HX-Request")) + " "
                        + "true".equals(request.getHeader("HX-History-Restore-Request")),
                head.reach().toString(),
                head.day().toString(),
                build);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String tag(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// By the weak comparison of RFC 9110, 13.1.2.
    private static boolean known(HttpServletRequest request, String tag) {
        var asked = request.getHeader("If-None-Match");
        if (asked == null) return false;
        var opaque = tag.substring(2);
        return Arrays.stream(asked.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(opaque::equals);
    }
}
