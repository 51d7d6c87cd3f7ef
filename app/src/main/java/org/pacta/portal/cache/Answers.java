package org.pacta.portal.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers by key, at most so many bytes; those not asked for longest go first. Safe for many threads.
final class Answers {

    private final long most;
    private final LinkedHashMap<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /// @param most bytes in all
    Answers(long most) {
        this.most = most;
    }

    /// @param headers those that the handler set, in order
    record Answer(List<Map.Entry<String, String>> headers, byte[] body) {

        Answer {
            headers = List.copyOf(headers);
        }

        long weight(String key) {
            var head = headers.stream()
                    .mapToLong(each -> each.getKey().length() + each.getValue().length())
                    .sum();
            return body.length + 2L * (key.length() + head) + 200;
        }
    }

    synchronized Optional<Answer> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(String key, Answer answer) {
        var weight = answer.weight(key);
        if (weight > most / 4) return;
        var before = kept.put(key, answer);
        bytes += weight - (before == null ? 0 : before.weight(key));
        for (Iterator<Map.Entry<String, Answer>> oldest = kept.entrySet().iterator(); bytes > most; ) {
            var next = oldest.next();
            bytes -= next.getValue().weight(next.getKey());
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
