package org.pacta.report.form;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.FormView;

/// The union's own template: what is in force, and the form that replaces it.
///
/// @param facts of the template in force; empty where there is none
/// @param file where the template in force is had; null where there is none
/// @param form by which a file is sent
/// @param end where the form goes that takes it out of use
public record TemplateView(
        Frame frame,
        String title,
        List<FormView.Line> facts,
        @org.jspecify.annotations.Nullable Link file,
        FormView form,
        String end)
        implements Page {

    public TemplateView {
        facts = List.copyOf(facts);
    }
}
