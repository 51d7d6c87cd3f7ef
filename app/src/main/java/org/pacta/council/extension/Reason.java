package org.pacta.council.extension;

import java.util.Locale;

/// Why something may not be done with a request to move a date.
public enum Reason {
    /// Who acts does so for no Party.
    NO_PARTY,
    /// It belongs to another Party, or is for the secretariat to record.
    NOT_YOURS,
    /// A Party does not answer its own request.
    OWN_REQUEST,
    /// The Party does not carry the thing out.
    NOT_CARRIER,
    /// The body has no part in the thing.
    NOT_ASSIGNED,
    /// There is no date that could be moved.
    NO_DATE,
    /// It is confirmed that the thing is done.
    DONE,
    /// The date proposed is the one that holds.
    SAME_DATE,
    /// The date proposed has passed already.
    PAST,
    /// Another request for the same thing is open.
    OPEN_ALREADY,
    CAUSE_MISSING,
    WORDS_MISSING,
    /// It was decided or withdrawn.
    CLOSED,
    /// The date has changed since it was asked for.
    MOVED,
    NUMBER_MISSING,
    BODY_MISSING,
    /// A decision is not from a day to come.
    FUTURE,
    /// A decision is not older than the request.
    BEFORE_REQUEST;

    /// The key of its words.
    public String key() {
        return "extensions.reason." + name().toLowerCase(Locale.ROOT);
    }
}
