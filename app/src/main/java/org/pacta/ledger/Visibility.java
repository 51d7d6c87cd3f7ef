package org.pacta.ledger;

/// Who may see a version of a fact: everybody, all Parties, or one Party alone.
///
/// @param code as it stands in the tables: 0 everybody, 1 all Parties, 2 nobody but the operator, else the id of a
/// Party
public record Visibility(long code) {

    public static final Visibility PUBLIC = new Visibility(0);
    public static final Visibility PARTIES = new Visibility(1);

    /// Nobody but the operator of the server.
    public static final Visibility OPERATOR = new Visibility(2);

    public Visibility {
        if (code < 0 || (code > 2 && code < 1000)) {
            throw new IllegalArgumentException("code (%d) must be 0, 1, 2 or the id of a Party".formatted(code));
        }
    }

    public static Visibility party(long id) {
        return new Visibility(id);
    }
}
