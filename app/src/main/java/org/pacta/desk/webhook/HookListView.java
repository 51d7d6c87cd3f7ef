package org.pacta.desk.webhook;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The webhooks that a reader may manage.
///
/// @param fresh to the form that registers one
public record HookListView(Frame frame, String title, List<Row> rows, Link fresh) implements Page {

    /// @param kinds in words
    /// @param sight as whom it reads, in words
    /// @param state whether it works, in words
    /// @param wrong whether it does not
    public record Row(Link address, String kinds, String sight, String state, boolean wrong) {}

    public HookListView {
        rows = List.copyOf(rows);
    }
}
