package org.pacta.confirmation.evidence;

import java.util.Locale;

/// How strongly something is proved, the strongest first.
public enum Proof {
    LAW,
    ACT,
    PROTOCOL,
    LETTER,
    SILENCE,
    NONE;

    /// The word in tables and addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
