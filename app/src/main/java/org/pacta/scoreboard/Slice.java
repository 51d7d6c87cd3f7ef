package org.pacta.scoreboard;

/// A part of the plan for which figures are asked.
///
/// @param by `level:1` and so on, party, body, year, kind, proof, taxonomy:CODE; empty for the whole
/// @param code which of them; empty for the whole, `-` for what belongs to none
/// @param title in the reader's language
public record Slice(String by, String code, String title) {

    public static final Slice WHOLE = new Slice("", "", "");
}
