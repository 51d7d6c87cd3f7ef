package org.pacta.confirmation.dossier;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The documents of the reader's Party, and what rests on documents that are no longer what they were.
///
/// @param add leads to the form for a new one; empty list for readers who add none
public record EvidenceView(
        Frame frame, String title, List<Link> add, List<DossierView.DocumentView> documents, List<Alarm> alarms)
        implements Page {

    /// @param thing that rests on the document
    /// @param words what became of it
    /// @param confirmed whether the thing counts as confirmed
    public record Alarm(Link thing, String title, String document, String words, String confirmed) {}

    public EvidenceView {
        add = List.copyOf(add);
        documents = List.copyOf(documents);
        alarms = List.copyOf(alarms);
    }
}
