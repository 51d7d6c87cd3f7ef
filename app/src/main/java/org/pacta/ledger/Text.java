package org.pacta.ledger;

/// The words of a field of a thing in one language.
///
/// @param original true if the others are translations of this one
public record Text(String field, String language, String words, boolean original) {}
