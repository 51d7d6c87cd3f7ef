package org.pacta.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a measure is late, from the same list from which a Party asks for another date.
public enum Cause {
    LAW_MAKING,
    OTHER_PARTY,
    CONSULTATION,
    FUNDING,
    TECHNICAL,
    PROCUREMENT,
    SCOPE,
    CIRCUMSTANCES,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Cause> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The key of its words.
    String key() {
        return "extensions.cause." + name().toLowerCase(Locale.ROOT);
    }
}
