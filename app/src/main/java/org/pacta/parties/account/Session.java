package org.pacta.parties.account;

import java.time.Instant;

/// Somebody is signed in.
///
/// @param name as some union knows the person; may be empty
/// @param person 0 for the operator of the server
/// @param mandate the one chosen last; 0 if none was
/// @param agent the browser as it names itself
public record Session(
        long person, String name, long mandate, Instant started, Instant seen, Instant ends, String agent) {

    public boolean operator() {
        return person == 0;
    }
}
