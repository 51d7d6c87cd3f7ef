package org.pacta.desk.webhook;

import java.util.Locale;
import org.pacta.ledger.Viewer;

/// As whom a webhook reads: nothing else is told to it.
enum Sight {
    PUBLIC,
    PARTIES,
    PARTY;

    /// @param party for [#PARTY] its id
    Viewer viewer(int union, long party) {
        return switch (this) {
            case PUBLIC -> Viewer.PUBLIC;
            case PARTIES -> Viewer.parties(union);
            case PARTY -> Viewer.party(union, party);
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name.
    String key() {
        return "webhook.sight." + code();
    }
}
