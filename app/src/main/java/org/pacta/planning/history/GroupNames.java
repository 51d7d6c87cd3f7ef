package org.pacta.planning.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The groups of which a thing in some situation is one, each named once: of a large plan hundreds of thousands of
/// lessons share some thousand names. For one thread.
final class GroupNames {

    private record Key(
            Horizon horizon,
            boolean dated,
            boolean moved,
            boolean waiting,
            long body,
            String kind,
            long group,
            long party) {}

    private final Map<Key, List<String>> named = new HashMap<>();

    /// From the narrowest to the widest.
    List<String> of(Course course, Situation situation) {
        var key = new Key(
                situation.horizon(),
                situation.dated(),
                situation.moved(),
                !situation.waits().isEmpty(),
                course.body(),
                course.kind(),
                course.group(),
                course.party());
        var known = named.get(key);
        if (known != null) return known;
        var names = named(key, situation.kind());
        named.put(key, names);
        return names;
    }

    private static List<String> named(Key key, String like) {
        return List.of(
                like + "|body-kind|" + key.body + "|" + key.kind,
                like + "|body|" + key.body,
                like + "|group|" + key.group,
                like + "|kind|" + key.kind,
                like + "|party|" + key.party,
                like);
    }
}
