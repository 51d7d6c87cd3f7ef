package org.pacta.page;

import jakarta.servlet.http.HttpServletResponse;

/// A page shown while something is worked out that takes seconds; the browser asks for it again until it is there.
///
/// @param title of the page that is waited for
/// @param come how far it has come, as a sentence
/// @param done,most the same in numbers
/// @param again asks at once, where the browser does not by itself
/// @param stop ends it and leads elsewhere
public record Waiting(Frame frame, String title, String come, long done, long most, Link again, Link stop)
        implements Page {

    /// Tells a browser to ask again after a second, and everybody that this is no answer to keep.
    public static void tell(HttpServletResponse response) {
        tell(response, "");
    }

    /// @param next the address asked for then; empty for the same
    public static void tell(HttpServletResponse response, String next) {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Refresh", next.isEmpty() ? "1" : "1; url=" + next);
    }
}
