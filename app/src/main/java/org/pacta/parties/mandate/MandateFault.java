package org.pacta.parties.mandate;

import java.util.Locale;

/// Why a mandate is not given or ended.
public enum MandateFault {
    /// Neither the role nor the Party of the giver lets him.
    NOT_YOURS,
    /// The role wants a Party, and none is named, or one that the role has not.
    PARTY,
    /// The role wants a body of that Party.
    BODY,
    /// It would end before it begins, or begin before today.
    DAYS,
    /// Over 92 days.
    TOO_LONG,
    /// It would reach beyond the mandate for which it stands in.
    BEYOND,
    /// The holder would stand in for himself.
    SELF,
    /// Whoever stands in holds a mandate of the same Party, or of the union for the union's.
    STRANGER,
    /// Whoever stands in for somebody lets nobody stand in for himself.
    PASSED_ON,
    /// A substitute without any power.
    POWERLESS,
    /// The open items go to somebody of the same role and body.
    OTHER_DESK;

    /// The key of the sentence.
    public String key() {
        return "staff.fault." + name().toLowerCase(Locale.ROOT);
    }
}
