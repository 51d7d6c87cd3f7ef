package org.pacta.reporting;

import java.util.Locale;

/// Why a report is not taken, or a cycle not opened.
public enum Reason {
    /// It is another body's or another Party's to say.
    NOT_YOURS,
    /// The body does not carry this out, or it is confirmed already.
    NOT_OPEN,
    /// Nothing was ticked.
    NOTHING,
    /// Without an earlier report nothing can be unchanged.
    NO_EARLIER,
    DONE_MISSING,
    /// Whoever names a cause says more, and whoever explains a delay names a cause.
    CAUSE_MISSING,
    /// Words about help or input without saying from whom, or by when.
    HELPER_MISSING,
    INPUT_MISSING,
    /// Somebody has reported on it since this was written.
    OVERTAKEN,
    /// Somebody has changed the draft since it was read.
    OVERTAKEN_DRAFT,
    /// The draft was submitted or thrown away.
    CLOSED,
    /// Steps of approval are missing; all are done; who wrote does not approve; a step on paper has number and day.
    NOT_APPROVED,
    APPROVED_ALREADY,
    FOUR_EYES,
    PAPER,
    /// What is expected lies before the days reported on.
    EXPECTED_EARLY,
    /// The cycle has closed: what is changed must be said in words.
    CORRECTION_MISSING,
    /// The cycle has not begun.
    NOT_BEGUN,
    CODE_TAKEN,
    CODE_MISSING,
    TITLE_MISSING,
    /// The days of a cycle are not in order.
    ORDER;

    /// The key of its words.
    public String key() {
        return "reporting.reason." + name().toLowerCase(Locale.ROOT);
    }
}
