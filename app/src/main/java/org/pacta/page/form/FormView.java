package org.pacta.page.form;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// A page with one form: what it is about, its fields, and all that is wrong with what was sent.
///
/// @param about what the reader decides on: names and values
/// @param faults of no single field, as sentences
/// @param differences where somebody has changed the same meanwhile: field, theirs, mine; else empty
/// @param action where the form goes
/// @param token the word that it sends back
/// @param version of what was read; empty where there is none
/// @param submit the word on the button; empty where the reader may only look, and there is no form then
/// @param back where one goes without sending it
public record FormView(
        Frame frame,
        String title,
        List<Line> about,
        List<Field> fields,
        List<String> faults,
        List<Difference> differences,
        String action,
        String token,
        String version,
        String submit,
        Link back)
        implements Page {

    public record Line(String name, String value) {}

    public record Difference(String name, String theirs, String mine) {}

    public FormView {
        about = List.copyOf(about);
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
        differences = List.copyOf(differences);
    }

    /// Whether anything is wrong, here or at a field.
    public boolean wrong() {
        return !faults.isEmpty() || fields.stream().anyMatch(Field::wrong);
    }

    public boolean upload() {
        return fields.stream().anyMatch(each -> each.kind() == Field.Kind.FILE);
    }
}
