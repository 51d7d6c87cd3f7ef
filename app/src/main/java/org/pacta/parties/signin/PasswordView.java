package org.pacta.parties.signin;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.parties.account.PasswordFault;

/// The page behind a one-time link, which sets a password.
///
/// @param key of the link; empty if it opens nothing any more
/// @param signIn the name for signing in
/// @param faults why the password was not taken
public record PasswordView(Frame frame, String key, String signIn, List<PasswordFault> faults) implements Page {

    public PasswordView {
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return say("account.password.title");
    }
}
