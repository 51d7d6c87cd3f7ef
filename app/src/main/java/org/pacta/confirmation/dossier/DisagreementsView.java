package org.pacta.confirmation.dossier;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// All disagreements of a union, the open ones first.
///
/// @param file the same as a table for a word processor
public record DisagreementsView(Frame frame, String title, Link file, List<Row> rows) implements Page {

    public record Row(Link thing, String name, DossierView.DisagreementView one) {}

    public DisagreementsView {
        rows = List.copyOf(rows);
    }
}
