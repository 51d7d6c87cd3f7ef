package org.pacta.register.keeping;

import java.util.Locale;

/// Why a correction cannot be recorded.
public enum Reason {
    GROUNDS_MISSING,
    NOTHING_CHANGED,
    /// Somebody has changed the same record since it was read.
    OVERTAKEN,
    /// What is to hold from a day to come is a change of the plan, not a correction.
    FUTURE,
    /// The words in the language in which a thing was agreed cannot be taken away.
    ORIGINAL_MISSING,
    DEADLINE_UNREADABLE,
    WEIGHT,
    /// An act that there is not.
    ACT_UNKNOWN,
    /// A measure or step that there is not.
    ITEM_UNKNOWN,
    BODY_UNKNOWN,
    ROLE_UNKNOWN,
    /// Whoever is named has a name, of bounded length.
    CONTACT_NAME,
    CONTACT_POST,
    CONTACT_TELEPHONE,
    CONTACT_MAIL,
    /// A person is named for a body.
    CONTACT_OF_NOBODY,
    /// One person is named for a body, whatever roles it has.
    CONTACT_TWICE,
    /// How one who holds a mandate is reached is said on his own page.
    CONTACT_ACTS,
    /// A body has a role once.
    TWICE,
    /// A record is called something.
    TITLE_MISSING,
    CODE_MISSING,
    /// A code is never given to another record.
    CODE_TAKEN,
    /// It is none of what can be chosen.
    CHOICE,
    NUMBER,
    DAY,
    PARENT,
    /// What others stand in cannot be taken from above them.
    HOLDS,
    /// Only a target has a unit and values.
    MILESTONE,
    /// A step belongs to at least one measure.
    MEASURES,
    STAGES,
    TWIN_UNKNOWN,
    LINK_UNREADABLE,
    LINK_UNKNOWN;

    /// The key of its words.
    public String key() {
        return "keeping.reason." + name().toLowerCase(Locale.ROOT);
    }
}
