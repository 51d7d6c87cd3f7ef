package org.pacta.confirmation.evidence;

/// Something rests on a document that is no longer what it was.
///
/// @param thing the measure or step
/// @param claim of which Party, with the document
/// @param confirmed whether it counts as confirmed on the day asked
public record Alarm(long thing, long claim, long party, Document document, boolean confirmed) {}
