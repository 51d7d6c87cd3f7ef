package org.pacta.parties.presence;

/// A handler may not be called so: by nobody, or by this one, or not with a form of another site, or not so often.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    enum Why {
        /// First sign in.
        UNKNOWN,
        /// The mandate does not allow it.
        NOT_ALLOWED,
        /// The form does not come from our page, or from a session that has ended since.
        FOREIGN_FORM,
        /// Too much was tried from one address.
        TOO_MANY
    }

    Refusal(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /// What throws who finds that too much was tried.
    public static Refusal tooMany() {
        return new Refusal(Why.TOO_MANY);
    }

    /// What throws who finds, beyond the role, that a mandate does not allow it.
    public static Refusal notAllowed() {
        return new Refusal(Why.NOT_ALLOWED);
    }

    Why why() {
        return why;
    }
}
