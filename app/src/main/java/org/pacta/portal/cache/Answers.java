package org.pacta.portal.cache;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers by key, at most so many bytes; those not asked for longest go first. Safe for many threads.
///
/// What is quickly made is kept only when it is asked for again: of a moment never asked before hardly anybody asks
/// twice, and its answer would push out what others ask for, and fill the old part of the heap with what is soon
/// garbage.
final class Answers {

    /// What takes longer to make is kept at once.
    private static final Duration DEAR = Duration.ofSeconds(1);

    /// Of so many that were made last it is remembered that they were asked for.
    private static final int REMEMBERED = 1000;

    private final long most;
    private final LinkedHashMap<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<String, Boolean> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
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

    /// @param tag tells its key from all others, in few letters
    /// @param made how long that took
    synchronized void keep(String key, String tag, Answer answer, Duration made) {
        if (made.compareTo(DEAR) < 0 && asked.put(tag, true) == null) return;
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
