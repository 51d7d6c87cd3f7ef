package org.pacta.parties.account;

import java.util.Locale;

/// Why a password is not taken.
public enum PasswordFault {
    /// Under 12 characters.
    SHORT,
    /// Over 200 characters.
    LONG,
    /// Among those that are tried first, or made from them by a known pattern.
    COMMON,
    /// It says the name for signing in.
    NAME,
    /// The two fields differ.
    DIFFERENT;

    /// The key of the sentence.
    public String key() {
        return "account.password." + name().toLowerCase(Locale.ROOT);
    }
}
