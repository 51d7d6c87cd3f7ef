package org.pacta.register.edition;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.FormView;

/// A draft of a plan: what it would add, change, move and remove.
///
/// @param faults what was refused, as sentences
/// @param links where it is worked on; empty for who only reads it
/// @param kinds what can be looked up by its code and changed; empty where nothing can
/// @param change where that look-up goes
/// @param buttons what can be done with all of it
/// @param at its own address, under which the buttons act
public record EditionView(
        Frame frame,
        String title,
        List<FormView.Line> about,
        List<String> faults,
        List<Link> links,
        List<Kind> kinds,
        String change,
        List<Button> buttons,
        String at,
        String token,
        List<Section> sections)
        implements Page {

    public record Kind(String value, String words) {}

    public record Button(String act, String words) {}

    /// @param heading what would become of these
    public record Section(String heading, List<Touched> things) {
        public Section {
            things = List.copyOf(things);
        }
    }

    public record Touched(String name, String title, List<FormView.Difference> differences) {
        public Touched {
            differences = List.copyOf(differences);
        }
    }

    public EditionView {
        about = List.copyOf(about);
        faults = List.copyOf(faults);
        links = List.copyOf(links);
        kinds = List.copyOf(kinds);
        buttons = List.copyOf(buttons);
        sections = List.copyOf(sections);
    }
}
