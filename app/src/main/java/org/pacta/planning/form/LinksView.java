package org.pacta.planning.form;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// Links that a plan may lack, each to be accepted or refused.
///
/// @param lead how many measures have links, and how many links are suggested
/// @param action where the forms go
/// @param token the word that they send back; empty where the reader may only look
public record LinksView(Frame frame, String title, String lead, List<Row> rows, String action, String token)
        implements Page {

    /// @param pair what the form sends back
    public record Row(Link before, Link after, String pair) {}

    public LinksView {
        rows = List.copyOf(rows);
    }

    public boolean decides() {
        return !token.isEmpty();
    }
}
