package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The address under which everybody knows this server: as configured, or as the request has it.
@Component
public class PublicUrl {

    private final String configured;

    PublicUrl(@Value("${pacta.url:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    /// As configured, without a slash at its end; empty where it was not.
    public String configured() {
        return configured;
    }

    /// `https://pacta.example.org`, without a slash at its end.
    public String of(HttpServletRequest request) {
        if (!configured.isEmpty()) return configured;
        var port = request.getServerPort();
        var usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /// Of the request that is answered right now; without one as configured.
    public String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? of(now.getRequest())
                : configured;
    }

    /// The host alone: whose passkeys are asked for.
    public String host(HttpServletRequest request) {
        return String.valueOf(URI.create(of(request)).getHost());
    }
}
