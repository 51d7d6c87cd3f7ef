package org.pacta.planning.links;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pacta.register.plan.Measure;

/// A link that a plan may lack.
///
/// @param before the measure that comes first
/// @param after the one that waits for it
/// @param likeness of their titles, 0 to 1
public record Suggestion(long before, long after, double likeness) {

    private static final double LEAST = 0.3;
    private static final int SHORTEST = 4;

    /// A measure as suggestions look at it.
    ///
    /// @param due epoch day; [Integer#MAX_VALUE] without one
    record Candidate(long id, long group, String result, String title, int due) {

        int place() {
            return Measure.RESULTS.indexOf(result);
        }

        /// The stems of the longer words of its title: endings differ with the case.
        Set<String> stems() {
            var stems = new HashSet<String>();
            for (var word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (word.length() >= SHORTEST) stems.add(word.substring(0, Math.min(6, word.length())));
            }
            return stems;
        }
    }

    /// For each open measure that nothing comes before, the likest measure of its group on an earlier stage and not due
    /// later.
    ///
    /// @param preceded measures that already wait for something
    /// @param refused pairs `before-after` that were refused
    static List<Suggestion> of(List<Candidate> open, Set<Long> preceded, Set<String> refused) {
        var suggestions = new ArrayList<Suggestion>();
        for (var after : open) {
            if (preceded.contains(after.id) || after.place() < 1) continue;
            Suggestion best = null;
            for (var before : open) {
                if (before.group != after.group || before.place() < 0 || before.place() >= after.place()) continue;
                if (before.due > after.due || refused.contains(before.id + "-" + after.id)) continue;
                double likeness = likeness(before.stems(), after.stems());
                if (likeness >= LEAST && (best == null || likeness > best.likeness)) {
                    best = new Suggestion(before.id, after.id, likeness);
                }
            }
            if (best != null) suggestions.add(best);
        }
        return suggestions;
    }

    /// The part of the smaller set that both share.
    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long both = one.stream().filter(other::contains).count();
        return (double) both / Math.min(one.size(), other.size());
    }
}
