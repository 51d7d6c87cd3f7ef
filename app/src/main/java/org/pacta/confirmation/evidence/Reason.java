package org.pacta.confirmation.evidence;

import java.util.Locale;

/// Why a document or a file is not taken.
public enum Reason {
    /// Who acts does so neither for a Party nor for the secretariat.
    NO_PARTY,
    NOT_YOURS,
    TITLE_MISSING,
    /// Exactly one of file, link, act and place is said.
    FORM,
    /// A link begins with http:// or https://.
    LINK,
    /// There is no such act.
    ACT,
    /// There is no such file of this Party.
    FILE,
    PAGES,
    /// What a document is amended or repealed by is said.
    BY_MISSING,
    /// An office is said, and it is another Party's.
    OFFICE,
    /// The document is not one that is held by a body.
    NOT_HELD,
    FUTURE,
    /// The file is larger than files may be.
    TOO_LARGE,
    /// The file has no bytes.
    EMPTY;

    /// The key of its words.
    public String key() {
        return "evidence.reason." + name().toLowerCase(Locale.ROOT);
    }
}
