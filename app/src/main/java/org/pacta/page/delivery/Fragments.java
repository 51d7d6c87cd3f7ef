package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;

/// Page or fragment: the same address gives htmx only the part that it replaces.
public final class Fragments {
    /// The headers on which the answer depends.
    static final String VARY = "HX-Request, HX-History-Restore-Request";

    private Fragments() {}

    /// Whether htmx asks for a part; when it restores a page that the browser forgot, it gets the whole.
    public static boolean asked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
