package org.pacta.demo;

import java.util.HashMap;
import java.util.Map;

/// The ids of the things made so far, by the names that the demonstration gives them.
final class Ids {

    private final Map<String, Long> ids = new HashMap<>();

    long named(String name, long id) {
        if (ids.putIfAbsent(name, id) != null) throw new IllegalStateException("%s is made twice".formatted(name));
        return id;
    }

    long of(String name) {
        var id = ids.get(name);
        if (id == null) throw new IllegalStateException("%s is not made yet".formatted(name));
        return id;
    }
}
