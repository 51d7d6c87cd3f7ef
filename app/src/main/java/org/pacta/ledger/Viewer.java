package org.pacta.ledger;

/// Who reads. Set for each transaction as its first statement; row-level security compares every row with it.
///
/// @param union where the rights hold; 0 for nowhere, so that only what is public shows
/// @param sees the widest visibility seen beyond one's own Party's: 0 public, 1 all Parties, [Long#MAX_VALUE]
/// everything
/// @param party the Party whose own things show too; 0 for none,
/// -1 for an observer and -2 for the secretariat, which are of none
/// @param writes the union in which a command is being carried out; 0 for none
public record Viewer(int union, long sees, long party, int writes) {

    public static final Viewer PUBLIC = new Viewer(0, 0, 0, 0);

    /// The server itself, when it asks who is here: what is for everybody, with nothing held back until a release.
    public static final Viewer SERVER = new Viewer(-1, 0, 0, 0);

    /// A member of the secretariat, who keeps the union's own drafts.
    public static Viewer secretariat(int union) {
        return new Viewer(union, 1, -2, 0);
    }

    /// Whoever controls for the union.
    public static Viewer parties(int union) {
        return new Viewer(union, 1, 0, 0);
    }

    /// An observer, admitted to what all Parties see.
    public static Viewer observer(int union) {
        return new Viewer(union, 1, -1, 0);
    }

    /// Somebody who acts for a Party.
    public static Viewer party(int union, long party) {
        return new Viewer(union, 1, party, 0);
    }

    /// The operator of the server, in one union.
    public static Viewer operator(int union) {
        return new Viewer(union, Long.MAX_VALUE, 0, 0);
    }

    static Viewer writer(int union) {
        return new Viewer(union, Long.MAX_VALUE, 0, union);
    }

    /// Whether he sees what all Parties of a union see.
    public boolean within(int which) {
        return union == which && sees >= 1;
    }

    /// Whether he reads for the union itself: its secretariat, whoever controls for it, the operator.
    public boolean ofUnion(int which) {
        return union == which && sees >= 1 && (party == 0 || party == -2);
    }

    /// Whether he is of the secretariat of a union, which keeps its plan.
    public boolean keeps(int which) {
        return union == which && party == -2;
    }

    /// The word under which figures name this viewer.
    public String kind() {
        if (sees == Long.MAX_VALUE) return "operator";
        if (party > 0) return "party";
        return sees == 1 ? "parties" : "public";
    }
}
