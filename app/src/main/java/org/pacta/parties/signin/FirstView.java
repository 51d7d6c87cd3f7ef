package org.pacta.parties.signin;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.parties.account.PasswordFault;

/// The page on which the first administrator of a server makes his account.
///
/// @param key of the link; empty if it opens nothing any more
/// @param name as it was typed
/// @param mail as it was typed
/// @param unnamed whether name or mail is missing
/// @param faults why the password was not taken
public record FirstView(Frame frame, String key, String name, String mail, boolean unnamed, List<PasswordFault> faults)
        implements Page {

    public FirstView {
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return say("account.first.title");
    }
}
