package org.pacta.parties.passkey;

import java.time.Instant;

/// A passkey as its owner sees it.
///
/// @param id in the letters of Base64 for addresses
public record Passkey(String id, String label, Instant created, Instant used) {}
