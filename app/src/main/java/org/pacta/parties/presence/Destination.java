package org.pacta.parties.presence;

import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;

/// Where to go after signing in: an address on this server and nowhere else.
public final class Destination {

    private Destination() {}

    /// Where somebody goes who came from nowhere in particular: his desk.
    public static final String DESK = "/desk";

    /// The sign-in page that leads back to here; from a union's first page it leads to the desk there.
    public static Address signIn(Address here) {
        var front = here.path().matches("/u/[^/]+");
        var to = front ? Address.of(DESK).with("union", here.path().substring(3)) : here;
        return Address.of("/sign-in").with("to", to.href());
    }

    /// The address asked for, if it is a path of ours; the desk where none was; else the list of unions.
    ///
    /// A second slash or a backslash would make browsers take the rest for the name of another server, and they
    /// overlook control characters.
    public static String of(@Nullable String asked) {
        if (asked == null || asked.isEmpty() || asked.equals("/")) return DESK;
        if (!asked.startsWith("/") || asked.length() > 2_000) return "/";
        if (asked.startsWith("//") || asked.contains("\\")) return "/";
        return asked.chars().anyMatch(Character::isISOControl) ? "/" : asked;
    }
}
