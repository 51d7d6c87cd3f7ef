package org.pacta.desk.letter;

import java.util.List;

/// A letter as it is shown: plain tables, for programs that show little.
///
/// @param language BCP 47
/// @param columns the words above the columns: what, title, due
/// @param desks one for each mandate that has something to say
/// @param end where its hour is set, and that nobody reads answers
public record LetterView(
        String language, String subject, String intro, List<String> columns, List<DeskView> desks, End end) {

    /// @param capacity in which somebody has it before him
    /// @param reminders of cycles of reporting
    public record DeskView(String capacity, List<Line> reminders, List<PileView> piles) {
        public DeskView {
            reminders = List.copyOf(reminders);
            piles = List.copyOf(piles);
        }
    }

    /// @param more how many are not shown, in words; empty for none
    public record PileView(String name, List<Row> rows, Line more) {
        public PileView {
            rows = List.copyOf(rows);
        }
    }

    /// @param href empty where the server does not know under which address it is reached
    /// @param news the word "new" for what no letter has said before; else empty
    public record Line(String words, String href, String news) {}

    /// @param note what about it, in words; may be empty
    /// @param reasons why others sent it back, in full: who, when, and his words
    /// @param due in words; empty for none
    public record Row(Line thing, String title, String note, List<String> reasons, String due, boolean late) {
        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    public record End(Line settings, String unanswered) {}

    public LetterView {
        columns = List.copyOf(columns);
        desks = List.copyOf(desks);
    }
}
