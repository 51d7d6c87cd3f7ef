package org.pacta.confirmation.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;

/// A draft with its steps of approval and what may be done next.
///
/// @param faults why the last thing asked was refused
/// @param steps taken and still to be taken
/// @param buttons what this reader may do now
/// @param paper whether the next step may be recorded as done on paper
/// @param files for the paper folder
public record DraftView(
        Frame frame,
        String title,
        Link thing,
        String state,
        List<String> faults,
        List<FormView.Line> facts,
        @Nullable Text said,
        List<DossierView.DocumentView> documents,
        List<Step> steps,
        List<Button> buttons,
        boolean paper,
        List<Link> files,
        String address,
        String token,
        int version,
        Link back)
        implements Page {

    /// @param done when and by whom; empty while it is to be done
    public record Step(String name, String done) {}

    /// @param act the last part of the address it goes to
    /// @param quiet for what is not the next thing to do
    public record Button(String act, String words, boolean quiet) {}

    public DraftView {
        faults = List.copyOf(faults);
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
        buttons = List.copyOf(buttons);
        files = List.copyOf(files);
    }

    public boolean next(String act) {
        return buttons.stream().anyMatch(each -> each.act.equals(act));
    }
}
