package org.pacta.exchange.project;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.Field;

/// The page on which a plan goes out to a project tool and comes back.
///
/// @param download the file as of the moment asked
/// @param token the word that the form sends back; empty where the reader may not send a file
/// @param faults why a file was not taken, each a sentence
/// @param made what was made of it, in a sentence; empty before
/// @param changes what the draft says, each a line
public record ProjectView(
        Frame frame,
        String title,
        Link download,
        List<Field> fields,
        String action,
        String token,
        List<String> faults,
        String made,
        List<String> changes)
        implements Page {

    public ProjectView {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    /// Whether anything is wrong with what was sent.
    public boolean wrong() {
        return !faults.isEmpty() || fields.stream().anyMatch(Field::wrong);
    }
}
