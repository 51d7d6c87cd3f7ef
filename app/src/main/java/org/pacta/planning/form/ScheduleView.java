package org.pacta.planning.form;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.Field;

/// Dates that hold, proposed for a draft of the plan.
///
/// @param lead how many dates would move and with which chance they hold
/// @param facts what the proposal rests on, each a whole sentence
/// @param chances the same with another chance; the one shown leads nowhere
/// @param rows what would change, the earliest day first
/// @param rest what is said of rows left out; may be empty
/// @param kept fields handed on unseen
/// @param action where the form goes
/// @param token the word that it sends back
public record ScheduleView(
        Frame frame,
        String title,
        String lead,
        List<String> facts,
        List<Link> chances,
        List<Row> rows,
        String rest,
        List<Kept> kept,
        List<Field> fields,
        String action,
        String token,
        Link back)
        implements Page {

    /// @param holds chance of the day that the plan has
    public record Row(String words, String href, String due, String holds, String proposed) {}

    public record Kept(String name, String value) {}

    public ScheduleView {
        facts = List.copyOf(facts);
        chances = List.copyOf(chances);
        rows = List.copyOf(rows);
        kept = List.copyOf(kept);
        fields = List.copyOf(fields);
    }

    public boolean wrong() {
        return fields.stream().anyMatch(Field::wrong);
    }
}
