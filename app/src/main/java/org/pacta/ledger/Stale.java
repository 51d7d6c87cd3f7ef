package org.pacta.ledger;

/// What a command was based on has been overtaken by another command.
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String what) {
        super(what);
    }
}
