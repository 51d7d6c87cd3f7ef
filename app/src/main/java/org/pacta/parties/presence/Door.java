package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.parties.account.Sessions;
import org.springframework.stereotype.Component;

/// Lets people in and out.
@Component
public class Door {

    private final Sessions sessions;

    Door(Sessions sessions) {
        this.sessions = sessions;
    }

    /// Opens a session; one that the browser had before is closed.
    ///
    /// @param person 0 for the operator of the server
    /// @param mandate the one under which he acts first; 0 to leave that open
    public void enter(long person, long mandate, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.session(request).ifPresent(sessions::close);
        SessionCookie.enter(sessions.open(person, mandate, request.getHeader("User-Agent")), request, response);
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.session(request).ifPresent(sessions::close);
        SessionCookie.leave(request, response);
    }
}
