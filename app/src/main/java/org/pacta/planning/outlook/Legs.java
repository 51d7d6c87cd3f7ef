package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pacta.planning.history.Course;

/// How what is open stands in the network: each thing as one task, and before it one more for every stretch of its way
/// that ends at a sitting with more to come after it. The tasks of the things come first, by their places; then the
/// others.
///
/// @param earlier for each thing its earlier tasks, in order of work
/// @param parts what each earlier task is to take, from the first on
/// @param last what the task of each thing is to take, where it has earlier ones; else null
/// @param owner whose task each earlier one is
record Legs(int[][] earlier, List<Given.Leg> parts, Given.Leg[] last, int[] owner) {

    private static final int[] NONE = {};

    /// @param open what is open; what stands as its steps has no way of its own
    static Legs of(List<Course> open, Given given) {
        var earlier = new int[open.size()][];
        var last = new Given.Leg[open.size()];
        var parts = new ArrayList<Given.Leg>();
        var owner = new ArrayList<Integer>();
        for (int task = 0; task < earlier.length; task++) {
            earlier[task] = NONE;
            var expert = given.estimates().get(open.get(task).id());
            if (expert == null || open.get(task).rolled()) continue;
            var stretches = stretches(expert.legs(), given);
            if (stretches.size() < 2) continue;
            earlier[task] = new int[stretches.size() - 1];
            for (int k = 0; k < earlier[task].length; k++) {
                earlier[task][k] = earlier.length + parts.size();
                parts.add(stretches.get(k));
                owner.add(task);
            }
            last[task] = stretches.getLast();
        }
        return new Legs(
                earlier, parts, last, owner.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Stages put together as far as nothing between them waits for a sitting of which something is known.
    private static List<Given.Leg> stretches(List<Given.Leg> legs, Given given) {
        var stretches = new ArrayList<Given.Leg>();
        int from = 0;
        for (int i = 0; i < legs.size(); i++) {
            if (i + 1 < legs.size()
                    && !given.workdays().sittings().containsKey(legs.get(i).body())) continue;
            stretches.add(Given.Leg.together(legs.subList(from, i + 1)));
            from = i + 1;
        }
        return stretches;
    }

    /// Tasks in all.
    int tasks() {
        return earlier.length + parts.size();
    }

    /// The thing whose task it is.
    int thing(int task) {
        return task < earlier.length ? task : owner[task - earlier.length];
    }

    /// The task with which work on a thing begins.
    int first(int thing) {
        return earlier[thing].length == 0 ? thing : earlier[thing][0];
    }

    /// What an earlier task is to take.
    Given.Leg part(int task) {
        return parts.get(task - earlier.length);
    }

    /// All tasks of a thing, in order of work.
    int[] all(int thing) {
        var all = Arrays.copyOf(earlier[thing], earlier[thing].length + 1);
        all[all.length - 1] = thing;
        return all;
    }

    /// The things that have more tasks than one, each with all of them.
    List<List<Integer>> chains() {
        var chains = new ArrayList<List<Integer>>();
        for (int thing = 0; thing < earlier.length; thing++) {
            if (earlier[thing].length > 0)
                chains.add(Arrays.stream(all(thing)).boxed().toList());
        }
        return chains;
    }
}
