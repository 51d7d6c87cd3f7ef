package org.pacta.parties.presence;

/// A handler may not be called so: by nobody, or by this one, or not with a form of another site.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    enum Why {
        /// First sign in.
        UNKNOWN,
        /// The mandate does not allow it.
        NOT_ALLOWED,
        /// The form does not come from our page, or from a session that has ended since.
        FOREIGN_FORM
    }

    Refusal(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
