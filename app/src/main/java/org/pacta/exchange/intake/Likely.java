package org.pacta.exchange.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of the things that left a plan and which of those that came into it are probably one, under a new code. A
/// person decides.
public final class Likely {

    /// So many of each kind are compared with each other.
    private static final int COMPARED = 600;

    private static final int SHOWN = 20;
    private static final double ALIKE = 0.55;
    private static final double CODE = 0.15;

    private Likely() {}

    /// @param title in the language of the source; may be empty
    record Named(String kind, String code, String title) {

        private Set<String> words() {
            return List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                    .filter(each -> each.length() > 2)
                    .collect(Collectors.toSet());
        }
    }

    /// @param old the code in the register
    /// @param fresh the code in the file
    /// @param alike between 0 and 1
    public record Pair(String kind, String old, String fresh, String title, double alike) {}

    private record Worded(Named thing, Set<String> words) {

        static List<Worded> of(List<Named> things, String kind) {
            return things.stream()
                    .filter(each -> each.kind.equals(kind))
                    .limit(COMPARED)
                    .map(each -> new Worded(each, each.words()))
                    .toList();
        }

        /// The share of words that both titles have, and a little for codes that differ little.
        private double alike(Worded other) {
            var both = new HashSet<>(words);
            both.retainAll(other.words);
            var either = words.size() + other.words.size() - both.size();
            var longer = Math.max(thing.code.length(), other.thing.code.length());
            var head = 0;
            while (head < Math.min(thing.code.length(), other.thing.code.length())
                    && thing.code.charAt(head) == other.thing.code.charAt(head)) head++;
            var titles = either == 0 ? 0 : (double) both.size() / either;
            return (1 - CODE) * titles + (longer == 0 ? 0 : CODE * head / longer);
        }
    }

    /// The likeliest pairs, each thing in one of them at most, the likeliest first.
    static List<Pair> pairs(List<Named> gone, List<Named> fresh) {
        var found = new ArrayList<Pair>();
        for (var kind : List.of("group", "measure", "step")) {
            var came = Worded.of(fresh, kind);
            for (var old : Worded.of(gone, kind)) {
                for (var each : came) {
                    var alike = old.alike(each);
                    if (alike >= ALIKE)
                        found.add(new Pair(kind, old.thing.code, each.thing.code, each.thing.title, alike));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Pair::alike)
                .reversed()
                .thenComparing(Pair::kind)
                .thenComparing(Pair::old)
                .thenComparing(Pair::fresh));
        var taken = new HashSet<String>();
        return found.stream()
                .filter(each -> !taken.contains(each.kind + " old " + each.old)
                        && !taken.contains(each.kind + " new " + each.fresh)
                        && taken.add(each.kind + " old " + each.old)
                        && taken.add(each.kind + " new " + each.fresh))
                .limit(SHOWN)
                .toList();
    }
}
