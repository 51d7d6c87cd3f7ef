package org.pacta.portal.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.pacta.page.delivery.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Who may read the figures of the server: who shows the token configured, and the machine itself.
///
/// A proxy on the same machine speaks for everybody. So the machine counts only where no public address is configured,
/// where it calls the server by a name of its own, and where no header says that the request was passed on.
@Component
class Watchers {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private static final String BEARER = "Bearer ";
    /// A shorter token could be guessed.
    private static final int SHORTEST = 16;

    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)(%\\w+)?]?");
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final byte[] token;
    private final PublicUrl url;

    /// @param token empty for none
    Watchers(@Value("${pacta.metrics-token:}") String token, PublicUrl url) {
        var enough = token.length() >= SHORTEST;
        if (!enough && !token.isEmpty())
            LOG.warn("PACTA_METRICS_TOKEN opens nothing: it has fewer than {} characters.", SHORTEST);
        this.token = (enough ? token : "").getBytes(StandardCharsets.UTF_8);
        this.url = url;
    }

    boolean may(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null ? known(shown) : ofTheMachine(request);
    }

    private boolean known(String shown) {
        return token.length > 0
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token, shown.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private boolean ofTheMachine(HttpServletRequest request) {
        return url.configured().isEmpty()
                && own(request.getRemoteAddr())
                && own(request.getServerName())
                && PASSED_ON.stream().map(request::getHeader).allMatch(Objects::isNull);
    }

    private static boolean own(String address) {
        return OF_THE_MACHINE.matcher(address).matches();
    }
}
