package org.pacta.page.delivery;

import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.Link;

/// What was asked for is not there at the moment asked; the page says so in the reader's words, with the way on.
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Address here;
    private final transient Link next;

    /// @param here the page's own address
    /// @param sentence in the reader's language
    /// @param next where to go from here
    public Absent(Words words, Address here, String sentence, Link next) {
        super(sentence, null, false, false);
        this.words = words;
        this.here = here;
        this.next = next;
    }

    Words words() {
        return words;
    }

    Address here() {
        return here;
    }

    Link next() {
        return next;
    }
}
