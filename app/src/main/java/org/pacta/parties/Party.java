package org.pacta.parties;

/// A state or organisation bound by the treaty.
///
/// @param position its place in the order that the union sets
/// @param name in the reader's language, or in the original where there is none
public record Party(long id, String code, int position, String name) {}
