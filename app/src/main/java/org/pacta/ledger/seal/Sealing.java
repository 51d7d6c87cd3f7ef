package org.pacta.ledger.seal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.pacta.ledger.proof.TreeHead;
import org.pacta.machine.Database;

/// Seals what is committed, as the owner of the tables. Any number of servers may do so at once.
public final class Sealing {

    private final SealingStore store;
    private final KeyStore keys;

    /// @param owner of the tables
    /// @param key the file with the key that signs
    public Sealing(DataSource owner, Path key) {
        this.store = new SealingStore(owner);
        this.keys = new KeyStore(owner, key);
    }

    /// The sealing of a database; empty where no key is named for it.
    public static Optional<Sealing> of(Database database) {
        return database.sealKey().map(key -> new Sealing(database.owner(), key));
    }

    /// Seals one union.
    ///
    /// @return the new head; empty if there was nothing to seal
    /// @throws org.pacta.machine.Refused if the key is not at hand
    public Optional<TreeHead> seal(int union) {
        try {
            // the key is asked for anew each time: another server may have rotated it
            return store.seal(union, keys.signer());
        } catch (SQLException e) {
            throw new IllegalStateException("union %d could not be sealed".formatted(union), e);
        }
    }

    /// Seals every union in which something waits.
    ///
    /// @return how many were sealed
    public int sealAll() {
        try {
            int sealed = 0;
            for (var union : store.waiting()) if (seal(union).isPresent()) sealed++;
            return sealed;
        } catch (SQLException e) {
            throw new IllegalStateException("nothing could be sealed", e);
        }
    }
}
