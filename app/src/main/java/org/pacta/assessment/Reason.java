package org.pacta.assessment;

import java.util.Locale;

/// Why an assessment is not taken.
public enum Reason {
    /// Only auditors and invited assessors assess.
    NOT_YOURS(""),
    /// The day lies in the future.
    FUTURE("since"),
    /// The part lies between nothing and all, and goes with a reading in part.
    PART("part"),
    /// For a target the value found is said.
    VALUE_MISSING("value"),
    /// An assessment says why.
    WORDS_MISSING("words"),
    /// And who assesses.
    OFFICE_MISSING("office"),
    /// It rests on a document, which has a name.
    TITLE_MISSING("title"),
    /// A document has a file, a link, or a place where it is held: one of them.
    PLACE("file"),
    /// The file is not there, larger than files may be, or has no bytes.
    FILE("file"),
    TOO_LARGE("file"),
    EMPTY("file"),
    LINK("link"),
    /// The document is of a later day.
    DATED("dated"),
    /// There is none of one's own to withdraw.
    NOTHING("");

    private final String field;

    Reason(String field) {
        this.field = field;
    }

    /// The field of a form that it is about; empty for none.
    String field() {
        return field;
    }

    /// Why a file was not taken in.
    static Reason of(org.pacta.confirmation.evidence.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> TOO_LARGE;
            case EMPTY -> EMPTY;
            case NO_PARTY,
                    NOT_YOURS,
                    TITLE_MISSING,
                    FORM,
                    LINK,
                    ACT,
                    FILE,
                    PAGES,
                    BY_MISSING,
                    OFFICE,
                    NOT_HELD,
                    FUTURE -> FILE;
        };
    }

    /// The key of its words.
    public String key() {
        return "assessment.reason." + name().toLowerCase(Locale.ROOT);
    }
}
