package org.pacta.language;

import java.util.ArrayList;
import java.util.List;

/// What went and what came between two texts, word by word.
public final class Difference {

    private Difference() {}

    /// Words that stayed, that went or that came.
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    /// A run of words of one fate, with the spaces that stood between them.
    public record Piece(Fate fate, String words) {}

    /// Beyond so many words in each text the whole text counts as replaced.
    private static final int MOST = 2_000;

    /// A text of which nothing changed.
    public static List<Piece> none(String text) {
        return List.of(new Piece(Fate.KEPT, text));
    }

    /// The two texts as one. Words that stayed are a longest common subsequence of the two, so no shorter difference
    /// keeps whole words. The pieces not new make the first text, those not gone the second.
    public static List<Piece> of(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        if (old.length > MOST || fresh.length > MOST) {
            return List.of(new Piece(Fate.GONE, before), new Piece(Fate.NEW, after));
        }
        var common = common(old, fresh);
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < fresh.length) {
            if (i < old.length && j < fresh.length && old[i].equals(fresh[j])) {
                add(pieces, Fate.KEPT, old[i]);
                i++;
                j++;
            } else if (j >= fresh.length || i < old.length && common[i + 1][j] >= common[i][j + 1]) {
                add(pieces, Fate.GONE, old[i++]);
            } else {
                add(pieces, Fate.NEW, fresh[j++]);
            }
        }
        return List.copyOf(pieces);
    }

    /// A word with the spaces before it.
    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\S)(?=\\s)");
    }

    /// `[i][j]`: how many words the rests from `i` and `j` on have in common, in order.
    private static int[][] common(String[] old, String[] fresh) {
        var common = new int[old.length + 1][fresh.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = fresh.length - 1; j >= 0; j--) {
                common[i][j] = old[i].equals(fresh[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Fate fate, String word) {
        if (!pieces.isEmpty() && pieces.getLast().fate == fate) {
            pieces.set(pieces.size() - 1, new Piece(fate, pieces.getLast().words + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }
}
