package org.pacta.council.release;

import java.util.Locale;

/// Why something may not be done with a release.
public enum Reason {
    /// Everybody sees the record live: there is nothing to release.
    LIVE,
    /// The moment has passed.
    PAST,
    /// The text is missing in this language of the union.
    TEXT_MISSING,
    FRAMEWORK_MISSING,
    /// Who prepared it does not release it.
    SAME_PERSON,
    /// It has been released or withdrawn already.
    CLOSED,
    /// Everybody has seen it.
    PUBLIC_ALREADY,
    /// A later record is released already, or will be before.
    OVERTAKEN,
    /// It is set so already.
    SAME_SETTING,
    /// The counts that everybody sees are these already.
    SAME_SLICES,
    /// Where somebody may release, the operator of the server does not.
    NOT_THE_OPERATOR;

    public String key() {
        return "release.reason." + name().toLowerCase(Locale.ROOT);
    }

    /// The field of a form that it is about; empty for none.
    public String field() {
        return switch (this) {
            case PAST -> "time";
            case FRAMEWORK_MISSING -> "frameworks";
            case SAME_SETTING -> "setting";
            case SAME_SLICES -> "slices";
            case LIVE, TEXT_MISSING, SAME_PERSON, CLOSED, PUBLIC_ALREADY, OVERTAKEN, NOT_THE_OPERATOR -> "";
        };
    }
}
