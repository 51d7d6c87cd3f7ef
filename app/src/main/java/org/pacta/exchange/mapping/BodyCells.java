package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.pacta.exchange.words.CellCleaning;

/// Cells that name one or several bodies.
final class BodyCells {

    private static final int LONGEST = 60;

    private BodyCells() {}

    /// The names in a cell. A part between separators is a name; but parts that together are a known name stay
    /// together, so that "Ministry of Labour, Employment and Families" is one body though a comma separates
    /// others.
    ///
    /// @param known names in the form of [#plain]
    static List<String> split(String cell, List<String> separators, Map<String, String> known) {
        if (separators.isEmpty()) {
            return List.of(cell.strip());
        }
        var pattern = Pattern.compile(
                String.join("|", separators.stream().map(Pattern::quote).toList()));
        var starts = new ArrayList<Integer>(List.of(0));
        var ends = new ArrayList<Integer>();
        var matcher = pattern.matcher(cell);
        while (matcher.find()) {
            ends.add(matcher.start());
            starts.add(matcher.end());
        }
        ends.add(cell.length());
        var names = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int last = i;
            for (int j = Math.min(starts.size(), i + 8) - 1; j > i && last == i; j--) {
                if (known.containsKey(plain(cell.substring(starts.get(i), ends.get(j))))) {
                    last = j;
                }
            }
            var name = cell.substring(starts.get(i), ends.get(last)).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
            i = last;
        }
        return List.copyOf(names);
    }

    /// A name for comparing: one line, small letters, no stop at its end.
    static String plain(String name) {
        return CellCleaning.line(name)
                .text()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[.,; ]+$", "");
    }

    /// A code made from a name, the same for the same name: its letters and figures, at most 60 characters.
    static String code(String name) {
        var letters = CellCleaning.line(name)
                .text()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (letters.isEmpty() || letters.length() > LONGEST) {
            var head = letters.substring(0, Math.min(letters.length(), LONGEST - 9));
            return head + "-" + Integer.toHexString(plain(name).hashCode());
        }
        return letters;
    }
}
