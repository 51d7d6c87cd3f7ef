package org.pacta.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A paper as it was handed out.
///
/// @param code by which it is called in addresses, a number
/// @param framework its code
/// @param on the day whose position it shows
/// @param known the moment whose record it shows
/// @param handed when it was handed out
/// @param seq the entry that says to whom and on what occasion
/// @param form docx or pdf
/// @param fingerprint of what it says, in hexadecimal
/// @param head of the ledger that is printed on it; empty where nothing was sealed yet
/// @param sha256 of the file, in hexadecimal
public record HandedPaper(
        String code,
        String framework,
        Papers.Kind kind,
        LocalDate on,
        Instant known,
        Instant handed,
        long seq,
        String language,
        String form,
        String fingerprint,
        String head,
        UUID file,
        String sha256) {

    /// What its file is called.
    public String fileName() {
        return "%s-%s-%s.%s".formatted(kind.word(), code, language, form);
    }
}
