package org.pacta.report;

import java.time.Instant;
import java.util.UUID;

/// A union's own DOCX into which its note is written.
///
/// @param name of the file, as it was sent
/// @param size in bytes
/// @param sha256 of the file, in hexadecimal
/// @param since when it was put in force
/// @param seq the entry that put it in force
public record OwnTemplate(UUID file, String name, long size, String sha256, Instant since, long seq) {}
