package org.pacta.page;

/// Words that lead somewhere.
///
/// @param words plain text, never empty
/// @param href an address on this server, with `on` and `known` where they matter
public record Link(String words, String href) {}
