package org.pacta.ledger;

/// For whom a command writes what it finds.
public enum Readers {
    PUBLIC("everybody sees it"),
    PARTIES("all Parties see it"),
    OPERATOR("the operator sees it");

    private final String words;

    Readers(String words) {
        this.words = words;
    }

    /// Who sees it so, in English: `everybody sees it`.
    public String words() {
        return words;
    }

    public Viewer viewer(int union) {
        return switch (this) {
            case PUBLIC -> Viewer.PUBLIC;
            case PARTIES -> Viewer.parties(union);
            case OPERATOR -> Viewer.operator(union);
        };
    }
}
