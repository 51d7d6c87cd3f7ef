package org.pacta.exchange.mapping;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pacta.exchange.table.Row;

/// What the cells below headings say of columns that no heading gave away: codes are short and each its own, titles
/// are the longest texts. A guess, which a person looks at.
///
/// @param headings of all columns, in their order
/// @param samples rows below them
record CellClues(List<String> headings, List<Row> samples) {

    /// So few rows say nothing.
    private static final int LEAST = 3;
    private static final int LONGEST_CODE = 20;
    private static final int SHORTEST_TITLE = 15;
    /// Parts of a thousand of the rows that must have a title of their own.
    private static final int OWN = 800;

    private static final Pattern CODE_LIKE = Pattern.compile(
            "\\b(id|code|no|nr|number|ref|codice|код|номер|нумар)\\b|№", Pattern.UNICODE_CHARACTER_CLASS);

    /// The heading of a column in which each row has a short word of its own; first one that sounds like a code.
    Optional<String> code(Set<String> taken) {
        var fitting = free(taken)
                .filter(each -> filled(each).size() == samples.size())
                .filter(each -> new HashSet<>(filled(each)).size() == samples.size())
                .filter(each -> filled(each).stream()
                        .allMatch(cell ->
                                cell.length() <= LONGEST_CODE && cell.chars().noneMatch(Character::isWhitespace)))
                .boxed()
                .toList();
        return fitting.stream()
                .filter(each -> CODE_LIKE
                        .matcher(headings.get(each).toLowerCase(java.util.Locale.ROOT))
                        .find())
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(headings::get);
    }

    /// The heading of the longest texts, most of which stand once.
    Optional<String> title(Set<String> taken) {
        return free(taken)
                .filter(each -> new HashSet<>(filled(each)).size() * 1_000 >= samples.size() * OWN)
                .boxed()
                .filter(each -> length(each) >= SHORTEST_TITLE)
                .max(Comparator.comparingDouble(this::length))
                .map(headings::get);
    }

    private IntStream free(Set<String> taken) {
        if (samples.size() < LEAST) return IntStream.empty();
        return IntStream.range(0, headings.size())
                .filter(each -> !headings.get(each).isEmpty() && !taken.contains(headings.get(each)));
    }

    private List<String> filled(int column) {
        return samples.stream()
                .map(Row::cells)
                .filter(each -> each.size() > column)
                .map(each -> each.get(column).strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private double length(int column) {
        return filled(column).stream().mapToInt(String::length).average().orElse(0);
    }
}
