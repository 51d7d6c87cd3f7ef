package org.pacta.register.keeping;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.Field;

/// Many measures in one form: a row each, and what is to hold for all that are ticked.
///
/// @param about the draft that it changes; empty for the plan in force
/// @param all fields that are said for every ticked row
/// @param fields day and grounds; empty in a draft
public record ManyView(
        Frame frame,
        String title,
        String about,
        List<String> faults,
        List<Row> rows,
        List<Field> all,
        List<Field> fields,
        String action,
        String token,
        String submit,
        List<Link> ways)
        implements Page {

    /// @param version of what was read
    /// @param executors a body and its role, with a semicolon between
    /// @param faults all that is wrong in this row
    public record Row(
            int nr,
            String code,
            String title,
            String version,
            boolean ticked,
            String deadline,
            String weight,
            String executors,
            List<String> faults) {

        public Row {
            faults = List.copyOf(faults);
        }
    }

    public ManyView {
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
        all = List.copyOf(all);
        fields = List.copyOf(fields);
        ways = List.copyOf(ways);
    }

    public boolean wrong() {
        return !faults.isEmpty() || rows.stream().anyMatch(each -> !each.faults.isEmpty());
    }
}
