package org.pacta.council.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A release.
///
/// @param number as the union counts them
/// @param moment at which it is to take effect, or did
/// @param until the last entry that it covers: the one that prepared it
/// @param frameworks of which it speaks, by id
/// @param preparedBy the random id of a person; 0 for the operator
/// @param endedBy who released or withdrew it; 0 for the operator or nobody
/// @param texts by language; at least one
public record Release(
        long id,
        int number,
        Instant moment,
        long until,
        List<Long> frameworks,
        long preparedBy,
        long endedBy,
        State state,
        Map<String, String> texts) {

    public enum State {
        /// Waits for another person.
        PREPARED,
        /// Takes effect at its moment.
        RELEASED,
        /// Everybody sees it.
        PUBLIC,
        WITHDRAWN;

        public String key() {
            return "release.state." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Release {
        frameworks = List.copyOf(frameworks);
        texts = Map.copyOf(texts);
    }

    /// Whether it may still be withdrawn.
    public boolean open() {
        return state == State.PREPARED || state == State.RELEASED;
    }
}
