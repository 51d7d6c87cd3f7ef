package org.pacta.portal;

import org.pacta.portal.page.Link;

/// What was asked for is not there at the moment asked; the page says so in the reader's words, with the way on.
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Visit visit;
    private final transient Link next;

    /// @param sentence in the reader's language
    /// @param next where to go from here
    public Absent(Visit visit, String sentence, Link next) {
        super(sentence, null, false, false);
        this.visit = visit;
        this.next = next;
    }

    Visit visit() {
        return visit;
    }

    Link next() {
        return next;
    }
}
