package org.pacta.ledger;

/// Why a fact was changed, in the words of who changed it. They stand in the ledger: no names of persons.
///
/// @param words never empty
public record Grounds(String words) {

    public Grounds {
        if (words.isBlank()) throw new IllegalArgumentException("grounds must say why");
    }

    public static Grounds of(String words) {
        return new Grounds(words);
    }
}
