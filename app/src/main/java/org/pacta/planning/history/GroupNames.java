package org.pacta.planning.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The groups of which a thing in some situation is one, each named once: of a large plan hundreds of thousands of
/// lessons share some thousand names. For one thread.
final class GroupNames {

    private record Key(String like, long body, String kind, long group, long party) {}

    private final Map<Key, List<String>> named = new HashMap<>();

    /// From the narrowest to the widest.
    List<String> of(Course course, Situation situation) {
        var key = new Key(situation.kind(), course.body(), course.kind(), course.group(), course.party());
        return named.computeIfAbsent(key, GroupNames::named);
    }

    private static List<String> named(Key key) {
        return List.of(
                key.like + "|body-kind|" + key.body + "|" + key.kind,
                key.like + "|body|" + key.body,
                key.like + "|group|" + key.group,
                key.like + "|kind|" + key.kind,
                key.like + "|party|" + key.party,
                key.like);
    }
}
