package org.pacta.exchange.faults;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// Finds what was probably meant: the known word with the fewest letters to change (Levenshtein distance).
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /// The nearest known word; empty if none is known.
    public static String to(String word, Collection<String> known) {
        var meant = word.toLowerCase(Locale.ROOT);
        var shortened = meant.substring(0, Math.min(LONGEST, meant.length()));
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(shortened, k.toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
