package org.pacta.bench.server;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What the server has acknowledged, so that it can be looked for afterwards.
final class Told {

    /// @param cookie of whoever may see it
    /// @param path where it stands
    /// @param word that stands there
    /// @param next a word that may stand in its place, where another command was on its way; empty for none
    record Kept(String kind, String cookie, String path, String word, String next) {}

    private final Map<String, Kept> all = new ConcurrentHashMap<>();

    /// @param key what is acknowledged under the same takes its place
    void kept(String key, Kept what) {
        all.put(key, what);
    }

    /// Says that another word may come in its place, acknowledged or not.
    void changing(String key, String next) {
        all.computeIfPresent(key, (_, old) -> new Kept(old.kind, old.cookie, old.path, old.word, next));
    }

    int size() {
        return all.size();
    }

    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        all.values().forEach(each -> counts.merge(each.kind, 1L, Long::sum));
        return counts;
    }

    /// Looks for everything; what is missing is noted in the tally.
    void seek(int port, Tally tally) throws IOException {
        try (var wire = new Wire(port)) {
            for (var each : all.values()) {
                var answer = wire.exchange("GET", each.path, "Cookie: pacta=" + each.cookie, Wire.NOTHING, true);
                var there = answer.body().contains(each.word)
                        || !each.next.isEmpty() && answer.body().contains(each.next);
                if (answer.status() != 200 || !there)
                    tally.wrong("%s is not there: %s at %s (%d)"
                            .formatted(each.kind, each.word, each.path, answer.status()));
            }
        }
    }
}
