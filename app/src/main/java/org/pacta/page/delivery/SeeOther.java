package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// What a form is answered with that was done: 303, so that loading the page again does not send it again.
///
/// ```java
/// return SeeOther.to("/u/union-state/claims/7");
/// ```
public final class SeeOther {

    private static final String PREFIX = "see-other:";

    private SeeOther() {}

    /// What a handler returns instead of a template's name.
    ///
    /// @param address on this server, encoded
    public static String to(String address) {
        return PREFIX + address;
    }

    static boolean names(String view) {
        return view.startsWith(PREFIX);
    }

    static View view(String name) {
        var address = name.substring(PREFIX.length());
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(
                    @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, address);
            }
        };
    }
}
