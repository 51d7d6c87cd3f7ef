package org.pacta.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The order in which measures come to be confirmed: on each topic in the order of their places.
final class Ranking {

    private Ranking() {}

    /// Groups marked as complete are ahead of the others.
    static List<Task> of(Chance chance, Outline outline) {
        var keys = new HashMap<Task, Double>();
        for (var task : outline.tasks()) {
            var draws = IntStream.range(0, task.chain())
                    .mapToDouble(i -> 0.6 * (i + 0.5) / task.chain()
                            + 0.4 * chance.at("rank" + task.branch().key(), task.topic(), i))
                    .sorted()
                    .toArray();
            keys.put(task, draws[task.place()] * (task.branch().mark().equals("complete") ? 0.45 : 1));
        }
        return outline.tasks().stream()
                .sorted(Comparator.comparing((Task each) -> keys.getOrDefault(each, 1.0)))
                .toList();
    }
}
