package org.pacta.page;

import org.pacta.language.Words;

/// A window: the slice that knows who is signed in says so in the head of every page.
public interface Greeting {

    /// @param union the code of the union whose page it is; empty outside of unions
    Reader reader(Words words, Address here, String union);
}
