package org.pacta.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Badge;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;

/// Independent assessments: all of a union, or those of one thing.
///
/// @param about of which kind and code the thing is; empty for the whole union
/// @param tally how many differ from the official reading, in words
/// @param actions what this reader may do here
public record AssessmentsView(Frame frame, String about, String title, String tally, List<Link> actions, List<Row> rows)
        implements Page {

    /// @param thing null where the page is about that thing alone
    /// @param who assesses, in which role
    /// @param badge whether it differs
    /// @param facts the two readings side by side
    /// @param documents on which it rests, each with its strength
    public record Row(
            @Nullable Link thing,
            String name,
            String who,
            Badge badge,
            List<FormView.Line> facts,
            @Nullable Text words,
            List<Link> documents) {
        public Row {
            facts = List.copyOf(facts);
            documents = List.copyOf(documents);
        }
    }

    public AssessmentsView {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }
}
