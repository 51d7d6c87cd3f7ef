package org.pacta.confirmation.evidence;

import java.time.Instant;
import java.util.UUID;

/// A file that a Party uploaded, without its bytes.
///
/// @param name as it may stand in an attachment: no path, no control signs
/// @param size in bytes
/// @param sha256 in hexadecimal
/// @param media what its first bytes show it to be, or application/octet-stream
public record StoredFile(UUID id, long party, String name, long size, String sha256, String media, Instant added) {

    /// In whole kilobytes, at least one.
    public long kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }
}
