package org.pacta.exchange.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.workbook.Item;

/// Several rows may speak of one thing: the first is handed on, later ones must agree. Only hashes are kept, so
/// that a file of any length is read in little memory.
final class FirstSeen {

    /// One hash for each field with its text.
    private record Seen(long line, long[] hashes) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final Findings findings;

    FirstSeen(Findings findings) {
        this.findings = findings;
    }

    /// Whether the item is the first of its key. If not, each field that differs is a fault, or a notice where the
    /// first wins.
    ///
    /// @param key what makes it that thing, as a person names it
    /// @param firstWins the fields that may differ
    boolean first(String key, Item item, List<String> firstWins, boolean allFirstWins) {
        var id = item.kind().key() + '\u001F' + key;
        var earlier = seen.get(id);
        if (earlier == null) {
            var hashes = item.fields().entrySet().stream()
                    .mapToLong(e -> hash(e.getKey(), e.getValue()))
                    .toArray();
            seen.put(id, new Seen(item.place().line(), hashes));
            return true;
        }
        item.fields().forEach((field, text) -> {
            long hash = hash(field, text);
            if (LongStream.of(earlier.hashes).noneMatch(h -> h == hash)) {
                boolean wins = allFirstWins || firstWins.contains(field);
                Place place = item.place();
                findings.add(
                        wins ? Reason.FIRST_WINS : Reason.CONFLICT,
                        place,
                        text,
                        field,
                        key,
                        String.valueOf(earlier.line));
            }
        });
        return false;
    }

    /// FNV-1a over the characters, 64 bits.
    private static long hash(String field, String text) {
        return hash(hash(0xcbf29ce484222325L, field) ^ '=', text);
    }

    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
