package org.pacta.confirmation.claim;

import java.util.Locale;

/// Why something may not be done with a claim or its draft.
public enum Reason {
    /// Who acts does so for no Party.
    NO_PARTY,
    /// It belongs to another Party.
    NOT_YOURS,
    /// A Party does not answer its own claim.
    OWN_CLAIM,
    /// The rule does not ask this Party.
    NOT_ASKED,
    /// Everybody asked has confirmed it, or a disagreement about it is settled.
    DECIDED,
    WITHDRAWN,
    /// A newer version of the same claim stands.
    SUPERSEDED,
    /// A return or an objection says why.
    WORDS_MISSING,
    /// An objection that reads the thing as fulfilled says since when.
    SINCE_MISSING,
    /// The day lies in the future.
    FUTURE,
    /// For a target the value reached is said.
    VALUE_MISSING,
    /// The part lies between nothing and all.
    PART,
    /// The Party does not carry the thing out.
    NOT_CARRIER,
    /// The Party's share is confirmed already.
    CONFIRMED_ALREADY,
    /// Nothing is confirmed that could be returned to control.
    NOTHING_CONFIRMED,
    /// Who wrote a draft does not approve it.
    FOUR_EYES,
    /// Steps of approval are missing.
    NOT_APPROVED,
    /// Every step of approval is done.
    APPROVED_ALREADY,
    /// A step done on paper has a number and a day.
    PAPER,
    /// An order of approval has a signature, and each step once.
    ORDER,
    /// Just that order stands already.
    ORDER_STANDS,
    /// A change of the order says on what it rests.
    GROUNDS_MISSING,
    /// The draft was submitted or thrown away.
    CLOSED,
    /// A document belongs to another Party, or is not there.
    DOCUMENT,
    /// A claim is made together with other Parties of the union.
    PARTNER,
    /// A note goes to another Party that has a part in the claim.
    NOT_ADDRESSEE,
    /// The disagreement is settled, or the Party has answered otherwise since.
    NOT_OPEN,
    /// A settlement names the document by which it was made.
    DOCUMENT_MISSING,
    /// A settlement counts from no day before that of the claim.
    BEFORE_CLAIM;

    /// The key of its words.
    public String key() {
        return "claims.reason." + name().toLowerCase(Locale.ROOT);
    }
}
