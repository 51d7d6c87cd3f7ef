package org.pacta.parties.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The page for signing in.
///
/// @param name as it was typed
/// @param refused whether name and password did not open an account
/// @param providers other ways in
/// @param demo the way into a demonstration; null elsewhere
/// @param to where to go afterwards
/// @param form the word that the form must send back, for somebody who is signed in already
public record SignInView(
        Frame frame,
        String name,
        boolean refused,
        List<Link> providers,
        @Nullable Link demo,
        String to,
        String form) implements Page {

    public SignInView {
        providers = List.copyOf(providers);
    }

    @Override
    public String title() {
        return say("people.sign-in");
    }
}
