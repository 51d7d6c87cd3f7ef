package org.pacta.council.extension;

import java.util.Arrays;
import java.util.Optional;

/// Why a Party asks for another date, from a list that can be counted; the words say the rest.
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

    /// As it stands in facts and forms: `law-making`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Cause> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The key of its words.
    public String key() {
        return "extensions.cause." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
