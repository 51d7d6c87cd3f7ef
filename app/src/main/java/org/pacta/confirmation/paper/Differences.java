package org.pacta.confirmation.paper;

import java.util.List;
import org.pacta.language.Words;

/// The table of differences: both readings of each disputed thing side by side (таблица разногласий).
public final class Differences {

    private Differences() {}

    /// One disputed thing, in words.
    ///
    /// @param thing its code and title
    /// @param claimed the claimant and its reading
    /// @param objected the objecting Party and its reading
    /// @param settled by whom it shall be settled, or how it was
    public record Row(String thing, String claimed, String objected, String settled) {}

    /// @param union its name
    /// @param day on which the table stands, in words
    public static byte[] file(Words words, String union, String day, List<Row> rows) {
        var sheet = new Sheet(true)
                .heading(words.say("papers.differences.title"))
                .line(union)
                .line(words.say("papers.position", day));
        if (rows.isEmpty())
            return sheet.line(words.say("papers.differences.none")).bytes();
        var heads = List.of(
                words.say("papers.differences.number"),
                words.say("papers.differences.thing"),
                words.say("papers.differences.claimed"),
                words.say("papers.differences.objected"),
                words.say("papers.differences.settled"));
        var cells = new java.util.ArrayList<List<String>>();
        for (var row : rows) {
            cells.add(List.of(String.valueOf(cells.size() + 1), row.thing, row.claimed, row.objected, row.settled));
        }
        return sheet.table(heads, cells).bytes();
    }
}
