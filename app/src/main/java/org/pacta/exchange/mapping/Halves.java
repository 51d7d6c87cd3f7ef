package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;

/// Columns of bodies where a table has some for each Party: the Party stands over several columns, under a common
/// heading, or behind the words that the headings share.
final class Halves {

    private static final Pattern OF_PARTY = Pattern.compile(
            "[(/:-].*|(?:от|ад|со стороны|с боку|з боку|of|from|for|in) .+|(?:party|сторон|бок|республик|рэспублік|российск|расійск|беларус).*");
    private static final Pattern BARE = Pattern.compile(
            "^[ (/:-]*(?:(?:от|ад|со стороны|з боку|of|from|for|in) )?|[ )]+$", Pattern.CASE_INSENSITIVE);

    private Halves() {}

    /// @param at its place, from 0
    /// @param party whose bodies it holds, in the words of the heading; empty if it says nothing of that
    record Column(int at, String party) {}

    /// The columns that hold bodies alike: the first one fitting, and those that differ from it by the Party alone.
    ///
    /// @param fitting places of headings that fit the clue, not empty
    static List<Column> of(Row header, List<Integer> fitting, Pattern clue) {
        var first = text(header, fitting.getFirst());
        var columns = new ArrayList<Column>();
        for (int at : fitting.subList(1, fitting.size())) {
            var other = text(header, at);
            var parties = other.equalsIgnoreCase(first) ? List.of("", "") : parties(first, other, clue);
            if (!parties.isEmpty()) {
                if (columns.isEmpty()) columns.add(new Column(fitting.getFirst(), parties.getFirst()));
                columns.add(new Column(at, parties.getLast()));
            }
        }
        return columns.isEmpty() ? List.of(new Column(fitting.getFirst(), "")) : List.copyOf(columns);
    }

    /// The Parties of two headings; none if they differ by more.
    private static List<String> parties(String one, String other, Pattern clue) {
        int own = one.indexOf(Heads.BETWEEN);
        int its = other.indexOf(Heads.BETWEEN);
        if (own > 0 && its > 0) {
            var low = one.substring(own);
            if (clue.matcher(low.toLowerCase(Locale.ROOT)).find())
                return one.substring(0, own).equals(other.substring(0, its))
                        ? List.of()
                        : List.of(one.substring(0, own), other.substring(0, its));
            if (one.substring(0, own).equals(other.substring(0, its)))
                return List.of(
                        one.substring(own + Heads.BETWEEN.length()), other.substring(its + Heads.BETWEEN.length()));
        }
        for (int shared = same(one, other); shared > 0; shared = boundary(one, shared - 1)) {
            var rest = one.substring(shared);
            var itsRest = other.substring(shared);
            if (party(rest) && party(itsRest)) {
                var common = one.substring(0, shared).toLowerCase(Locale.ROOT);
                return clue.matcher(common).find() ? List.of(bare(rest), bare(itsRest)) : List.of();
            }
        }
        return List.of();
    }

    /// The length of the whole words with which both begin.
    private static int same(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) same++;
        return boundary(one, same);
    }

    /// The last end of a word before a place, or 0.
    private static int boundary(String text, int before) {
        return Math.max(0, Math.max(text.lastIndexOf(' ', before - 1), text.lastIndexOf('(', before - 1)));
    }

    private static boolean party(String rest) {
        return OF_PARTY.matcher(rest.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static String bare(String rest) {
        return BARE.matcher(rest.strip()).replaceAll("").strip();
    }

    private static String text(Row header, int at) {
        return CellCleaning.line(header.cell(at)).text();
    }
}
