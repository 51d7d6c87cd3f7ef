package org.pacta.planning.form;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// Links that a plan may lack, each to be accepted or refused.
///
/// @param lead how many measures have links, and how many links are suggested
/// @param fault what the answer just sent lacked; may be empty
/// @param refused links that were suggested and refused
/// @param action where the forms go
/// @param token the word that they send back; empty where the reader may only look
public record LinksView(
        Frame frame,
        String title,
        String lead,
        String fault,
        List<Row> rows,
        List<Refused> refused,
        String action,
        String token)
        implements Page {

    public LinksView(
            Frame frame,
            String title,
            String lead,
            List<Row> rows,
            List<Refused> refused,
            String action,
            String token) {
        this(frame, title, lead, "", rows, refused, action, token);
    }

    /// The same after an answer that lacked something.
    LinksView without(String said) {
        return new LinksView(frame, title, lead, said, rows, refused, action, token);
    }

    /// @param pair what the form sends back
    public record Row(Link before, Link after, String pair) {}

    /// @param since the day on which it was refused, in words
    /// @param why empty where that was erased
    /// @param pair what the form sends back
    public record Refused(Link before, Link after, String since, String why, String pair) {}

    public LinksView {
        refused = List.copyOf(refused);
        rows = List.copyOf(rows);
    }

    public boolean decides() {
        return !token.isEmpty();
    }
}
