package org.pacta.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.ledger.LedgerFixture.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.ledger.LedgerFixture;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.proof.Frontier;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.Proofs;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.machine.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is committed is sealed: once, in order, whatever breaks off in between.
class SealingModuleTest {

    @TempDir
    Path folder;

    private final LedgerFixture at = new LedgerFixture();
    private final JdbcClient owner = JdbcClient.create(at.database.owner());
    private final Seals seals = new Seals(new SealStore(at.jdbc));
    private Sealing sealing = sealing();
    private int union;

    @BeforeEach
    void aUnion() {
        sealing = sealing();
        union = at.aUnion();
    }

    @AfterEach
    void close() {
        at.close();
    }

    private Sealing sealing() {
        return new Sealing(at.database.owner(), folder == null ? Path.of("none") : folder.resolve("ledger.key"));
    }

    private void things(int count) {
        at.enter(union, entry -> {
            for (int i = 0; i < count; i++) entry.thing("measure", 0, 0);
        });
    }

    /// The root over the leaves as they stand in the table.
    private byte[] plainRoot() {
        var frontier = new Frontier(new Hashing());
        owner.sql(
                        "select sha256('\\x00'::bytea || salt || bytes) from ledger.leaf where union_id = :u order by seq, leaf")
                .param("u", union)
                .query(byte[].class)
                .list()
                .forEach(each -> frontier.append(each, (_, _) -> {}));
        return frontier.root();
    }

    private Seals.Sealed head() {
        return at.read(Viewer.PUBLIC, () -> seals.head(union).orElseThrow());
    }

    @Test
    void theHeadIsTheRootOverAllLeavesAndIsSigned() {
        things(3);

        var head = sealing.seal(union).orElseThrow();

        assertThat(head.root()).isEqualTo(plainRoot());
        assertThat(head.size()).isEqualTo(6);
        assertThat(head.seq()).isEqualTo(2);
        var key = at.read(Viewer.PUBLIC, seals::keys).getFirst().key();
        assertThat(head().note().by(key)).isPresent();
        assertThat(head().head()).usingRecursiveComparison().isEqualTo(head);
        assertThat(sealing.seal(union)).isEmpty();
    }

    @Test
    void lotsOfAnySizeGrowOneTreeWithProofsBetweenAllItsHeads() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 25; i++) {
            things(1 + random.nextInt(60));
            if (i % 2 == 0) assertThat(sealing.seal(union).orElseThrow().root()).isEqualTo(plainRoot());
        }
        at.read(Viewer.PUBLIC, () -> {
            var heads = seals.heads(union, Long.MAX_VALUE, 100);
            assertThat(heads).hasSize(13);
            var last = heads.getFirst().head();
            assertThat(last.size()).isGreaterThan(512);
            for (var each : heads) {
                var proof = seals.consistency(union, each.head().size(), last.size());
                assertThat(Proofs.consistent(each.head().size(), each.head().root(), last.size(), last.root(), proof))
                        .isTrue();
            }
            for (long i = 0; i < last.size(); i += 7) {
                var path = seals.inclusion(union, i, last.size());
                assertThat(Proofs.included(seals.hash(union, i), i, last.size(), path, last.root()))
                        .isTrue();
            }
            var place = seals.place(union, 5).orElseThrow();
            assertThat(seals.placeOf(union, place.first() + place.leaves() - 1)).contains(place);
            return true;
        });
    }

    @Test
    void aSealThatBrokeOffIsMadeUpWithoutLoss() {
        things(300);
        sealing.seal(union);
        things(300);
        owner.sql("alter table ledger.tree_head add constraint broken check (size < 400)")
                .update();

        assertThatThrownBy(() -> sealing.seal(union)).isInstanceOf(IllegalStateException.class);
        assertThat(head().head().size()).isEqualTo(303);
        assertThat(owner.sql("select max(seq) from ledger.place")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        things(10);
        owner.sql("alter table ledger.tree_head drop constraint broken").update();

        assertThat(sealing().seal(union).orElseThrow().root()).isEqualTo(plainRoot());
        assertThat(head().head().seq()).isEqualTo(4);
    }

    @Test
    void whileAnotherSealsNothingIsSealedTwiceAndCommandsDoNotWait() throws Exception {
        things(3);
        try (var other = at.database.owner().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(722820011, " + union + ")");
            }
            assertThat(sealing.seal(union)).isEmpty();
            things(1);
            var elsewhere = at.aUnion();
            assertThat(sealing.seal(elsewhere)).isPresent();
            other.rollback();
        }
        assertThat(sealing.seal(union).orElseThrow().seq()).isEqualTo(3);
        assertThat(owner.sql("select count(*) from ledger.tree_head where union_id = :u")
                        .param("u", union)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theKeyIsReadByItsUserAloneAndOneThatOthersReadIsRefused() throws IOException {
        sealing.seal(union);
        var file = folder.resolve("ledger.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        things(1);

        assertThatThrownBy(() -> sealing.seal(union))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void anotherKeyIsSignedByTheFormerWhichGoesOnSigningForAWhile() {
        sealing.seal(union);
        var keys = new KeyStore(at.database.owner(), folder.resolve("ledger.key"));
        var fresh = keys.rotate(false);
        things(1);
        sealing.seal(union);

        var all = at.read(Viewer.PUBLIC, seals::keys);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).key()).isEqualTo(fresh);
        var endorsement = Note.parse(all.get(1).endorsement()).orElseThrow();
        assertThat(endorsement.by(all.get(0).key())).isPresent();
        assertThat(endorsement.text()).contains(fresh.toString());
        assertThat(head().note().by(all.get(0).key())).isPresent();
        assertThat(head().note().by(fresh)).isPresent();
    }

    @Test
    void aMissingKeyIsNeverReplacedInSilence() throws IOException {
        sealing.seal(union);
        Files.delete(folder.resolve("ledger.key"));
        things(1);

        assertThatThrownBy(() -> sealing.seal(union))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("rotate --lost");
        new KeyStore(at.database.owner(), folder.resolve("ledger.key")).rotate(true);
        assertThat(sealing.seal(union)).isPresent();
        assertThat(at.read(Viewer.PUBLIC, seals::keys).get(1).endorsement()).isEmpty();
    }

    @Test
    void aPartysSignatureIsKeptWhenItIsRightAndRefusedWithTheReasonWhenNot() {
        sealing.seal(union);
        var key = SecretKey.make("BY");
        var known = List.of(new Seals.PartyKey(1_001, key.open()));
        var note = head().note();
        var signed = note.signedBy(key).toString();

        at.enter(union, entry -> entry.code(1L + entry.thing("x", 0, 0) - 1, "x", 0, "1", day("2021-01-01")));
        assertThat(countersign("nothing", known)).isEqualTo(new Seals.Outcome.Refused(Seals.Reason.NOT_A_NOTE));
        assertThat(countersign(note.toString(), known)).isEqualTo(new Seals.Outcome.Refused(Seals.Reason.NO_KNOWN_KEY));
        assertThat(countersign(note.signedBy(SecretKey.make("BY")).toString(), known))
                .isEqualTo(new Seals.Outcome.Refused(Seals.Reason.NO_KNOWN_KEY));
        var forged = Note.of(note.text().replace("seq 1", "seq 2")).signedBy(key);
        assertThat(countersign(forged.toString(), known))
                .isEqualTo(new Seals.Outcome.Refused(Seals.Reason.NOT_OUR_HEAD));
        assertThat(countersign(signed, known)).isInstanceOf(Seals.Outcome.Kept.class);
        assertThat(countersign(signed, known)).isInstanceOf(Seals.Outcome.Kept.class);

        var kept = at.read(Viewer.PUBLIC, () -> seals.countersignatures(union, 0, 100));
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().party()).isEqualTo(1_001);
    }

    private Seals.Outcome countersign(String note, List<Seals.PartyKey> keys) {
        return at.read(Viewer.PUBLIC, () -> seals.countersign(union, note, keys));
    }
}
