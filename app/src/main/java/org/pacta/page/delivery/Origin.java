package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The address of this server as the reader calls it: `https://pacta.example`.
public final class Origin {

    private Origin() {}

    public static String of(HttpServletRequest request) {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /// Of the request that is answered right now; empty where none is.
    public static String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? of(now.getRequest())
                : "";
    }
}
