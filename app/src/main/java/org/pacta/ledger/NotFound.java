package org.pacta.ledger;

/// What was asked for is not there, or not for this viewer: the two look the same on purpose.
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what + " is not there");
    }
}
