package org.pacta.confirmation.claim;

import java.time.Instant;

/// A word from one Party to another about a claim, seen by the two alone.
public record Note(long from, long to, String language, String words, Instant written) {}
