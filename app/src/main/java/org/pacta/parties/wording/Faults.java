package org.pacta.parties.wording;

import java.util.Locale;
import org.pacta.language.PublicWords;

/// How faults of words are said.
public final class Faults {

    private Faults() {}

    public static String key(PublicWords.Fault fault) {
        return "wording.fault." + fault.name().toLowerCase(Locale.ROOT);
    }
}
