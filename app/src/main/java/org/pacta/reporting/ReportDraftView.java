package org.pacta.reporting;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The draft of a body's report with its steps of approval and what may be done next.
///
/// @param sheet what it says, measure by measure
/// @param state of the draft, in words
/// @param steps taken and still to be taken
/// @param buttons what this reader may do now
/// @param address where they go
public record ReportDraftView(
        SheetView sheet, String state, List<Step> steps, List<Button> buttons, String address, int version)
        implements Page {

    /// @param done when and by whom; empty while it is to be done
    public record Step(String name, String done) {}

    /// @param act the last part of the address it goes to
    /// @param quiet for what is not the next thing to do
    public record Button(String act, String words, boolean quiet) {}

    public ReportDraftView {
        steps = List.copyOf(steps);
        buttons = List.copyOf(buttons);
    }

    @Override
    public String title() {
        return sheet.title();
    }

    @Override
    public Frame frame() {
        return sheet.frame();
    }
}
