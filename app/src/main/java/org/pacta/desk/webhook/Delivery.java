package org.pacta.desk.webhook;

/// A message that waits to be taken.
///
/// @param id the same at each attempt, by which the other side knows a message it has had
record Delivery(long seq, Kind kind, String id, String body) {}
