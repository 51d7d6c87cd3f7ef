package org.pacta.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How somebody reads what was done.
public enum Reading {
    FULFILLED,
    PARTLY,
    NOT_FULFILLED;

    /// As it stands in facts and forms.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its words.
    public String key() {
        return "assessment.reading." + code();
    }

    public static Optional<Reading> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
