package org.pacta.parties.presence;

import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;

/// Where to go after signing in: an address on this server and nowhere else.
public final class Destination {

    private Destination() {}

    /// The sign-in page that leads back to here.
    public static Address signIn(Address here) {
        return Address.of("/sign-in").with("to", here.href());
    }

    /// The address asked for, if it is a path of ours; else the list of unions.
    ///
    /// A second slash or a backslash would make browsers take the rest for the name of another server, and they
    /// overlook control characters.
    public static String of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.length() > 2_000) return "/";
        if (asked.startsWith("//") || asked.contains("\\")) return "/";
        return asked.chars().anyMatch(Character::isISOControl) ? "/" : asked;
    }
}
