package org.pacta.ledger.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.machine.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Which key seals: the file and the database must agree, and a new key is signed by the one before.
public final class KeyStore {

    /// So long the former key signs as well.
    static final Duration OVERLAP = Duration.ofDays(30);

    private static final String NAME = "pacta";
    private static final long LOCK = 7_228_200_115L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KeyFile file;

    /// @param owner of the tables
    /// @param path of the file with the key
    public KeyStore(DataSource owner, Path path) {
        this.jdbc = JdbcClient.create(owner);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.file = new KeyFile(path);
    }

    /// The key of this server, made at the first call of all.
    ///
    /// @throws Refused if the database was sealed by a key that is not in the file
    Signer signer() {
        return done(transactions.execute(_ -> {
            lock();
            var last = last();
            var held = file.read();
            if (held.isEmpty() && last.isEmpty()) return made();
            var signer = held.orElseThrow(() -> missing(last.orElseThrow()));
            if (last.isEmpty()) add(signer, false);
            else if (!signer.key().open().equals(last.get())) catchUp(signer, last.get());
            return signer;
        }));
    }

    /// Puts a new key in place, signed by the one before.
    ///
    /// @param lost the one before is not at hand any more; nobody can sign the new one
    /// @return the new public key
    public PublicKey rotate(boolean lost) {
        return done(transactions.execute(_ -> {
            lock();
            var held = file.read();
            if (held.isEmpty() && !lost) throw last().map(this::missing).orElseGet(this::nothing);
            var key = SecretKey.make(NAME);
            var signer = lost || held.isEmpty()
                    ? Signer.of(key)
                    : new Signer(key, held.get().key(), now().plus(OVERLAP));
            file.write(signer);
            add(signer, !lost);
            return key.open();
        }));
    }

    private Signer made() {
        var signer = Signer.of(SecretKey.make(NAME));
        file.write(signer);
        add(signer, false);
        return signer;
    }

    /// A rotation that was broken off after the file was written is brought to its end.
    private void catchUp(Signer signer, PublicKey last) {
        var former = signer.former();
        if (former == null || !former.open().equals(last))
            throw new Refused(
                    "The ledger is sealed by the key %s, but %s holds %s.\nPut the right file in its place; if that key is lost: pacta ledger rotate --lost"
                            .formatted(last, file.path(), signer.key().open()));
        add(signer, true);
    }

    private Refused missing(PublicKey last) {
        return new Refused(
                "The ledger is sealed by the key %s, and its file %s is not there.\nPut it in its place; if that key is lost: pacta ledger rotate --lost"
                        .formatted(last, file.path()));
    }

    private Refused nothing() {
        return new Refused("There is no key yet: it is made when the ledger is first sealed.");
    }

    private void add(Signer signer, boolean endorsed) {
        var since = now();
        jdbc.sql("""
                insert into ledger.seal_key (number, key, since, endorsement)
                select coalesce(max(number), 0) + 1, :key, :since, nullif(:endorsement, '') from ledger.seal_key
                """)
                .param("key", signer.key().open().toString())
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .param("endorsement", endorsed ? signer.endorsement(since).toString() : "")
                .update();
    }

    private Optional<PublicKey> last() {
        return jdbc.sql("select key from ledger.seal_key order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(text -> PublicKey.parse(text).orElseThrow());
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
    }

    private static <T> T done(@org.jspecify.annotations.Nullable T result) {
        if (result == null) throw new IllegalStateException("a transaction answers with a value");
        return result;
    }
}
