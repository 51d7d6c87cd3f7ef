package org.pacta.ledger.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.SecretKey;

/// The key that seals, and for a while after a rotation the one before, so that who knows only that can go on.
///
/// @param former null where there was no rotation
/// @param until the moment up to which the former key signs as well
record Signer(
        SecretKey key, @Nullable SecretKey former, @Nullable Instant until) {

    static Signer of(SecretKey key) {
        return new Signer(key, null, null);
    }

    Note sign(String text, Instant moment) {
        var note = Note.of(text).signedBy(key);
        return former != null && until != null && moment.isBefore(until) ? note.signedBy(former) : note;
    }

    /// What says that this key follows the former one; signed by both.
    Note endorsement(Instant since) {
        var text = "pacta key\n%s\nsince %s\n".formatted(key.open(), since);
        var note = Note.of(text).signedBy(key);
        return former == null ? note : note.signedBy(former);
    }
}
