package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A counted measure or step as it stands at a moment: one of the rows behind a figure.
///
/// @param group the code of its own group; null for none (a step that serves several has that of the first)
/// @param state for all Parties together; empty where nothing was reported
/// @param since the day from which it has stood so
/// @param reporters the codes of the Parties that have reported it done, in the order of the union
/// @param leads the codes of the lead bodies
public record Row(
        long id,
        String code,
        String title,
        @Nullable String group,
        @Nullable String groupTitle,
        String result,
        @Nullable String form,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        int moves,
        String state,
        @Nullable LocalDate since,
        List<String> reporters,
        List<String> leads) {

    public Row {
        reporters = List.copyOf(reporters);
        leads = List.copyOf(leads);
    }

    Row withoutLeads() {
        return new Row(
                id,
                code,
                title,
                group,
                groupTitle,
                result,
                form,
                due,
                firstDue,
                moves,
                state,
                since,
                reporters,
                List.of());
    }

    /// Its date passed on an earlier day and it is not confirmed.
    public boolean lateOn(LocalDate day) {
        return due != null && due.isBefore(day) && !state.equals("confirmed");
    }
}
