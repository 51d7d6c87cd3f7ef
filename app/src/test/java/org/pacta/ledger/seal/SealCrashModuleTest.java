package org.pacta.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.ledger.LedgerCheck;
import org.pacta.ledger.proof.Frontier;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Outside;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `kill -9` of server and database between commit and seal, and while a seal is being written: nothing that was
/// acknowledged is lost, entry or head, and the next start seals the rest.
class SealCrashModuleTest {

    @TempDir
    Path folder;

    static Stream<Arguments> times() {
        return Stream.of("stops", "goes on")
                .flatMap(how -> IntStream.rangeClosed(1, Boolean.getBoolean("long") ? 20 : 1)
                        .mapToObj(time -> Arguments.of(how, time)));
    }

    @ParameterizedTest(name = "the sealing {0}, {1}")
    @MethodSource("times")
    void whatWasCommittedIsSealedAtTheNextStart(String how, int time) throws IOException {
        var loop = loop(how);
        var said = how.equals("stops") ? lines(loop, SealLoop.STOPS + time, 10) : lines(loop, 30 + 7 * time, 0);
        var database =
                ProcessHandle.of(Long.parseLong(said.getFirst().split(" ")[1])).orElseThrow();
        var family = Stream.concat(Stream.of(database), database.descendants()).toList();

        loop.toHandle().destroyForcibly(); // as a handle: what it said before can still be read
        family.forEach(ProcessHandle::destroyForcibly);
        loop.inputReader()
                .lines()
                .filter(each -> each.matches("(entry|head) .+"))
                .forEach(said::add);
        family.forEach(each -> each.onExit().join());

        var heads = said.stream()
                .filter(each -> each.startsWith("head "))
                .map(each -> each.substring(5))
                .toList();
        var entry = said.stream()
                .filter(each -> each.startsWith("entry "))
                .map(each -> Long.parseLong(each.substring(6)))
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(heads).isNotEmpty();
        started(how, heads, entry);
    }

    private void started(String how, List<String> heads, long entry) {
        try (var database = Database.in(data(), EmbeddedServer.Durability.DURABLE)) {
            var owner = JdbcClient.create(database.owner());
            var waiting = waiting(owner);
            if (how.equals("stops"))
                assertThat(waiting).as("killed between commit and seal").isPositive();
            assertThat(owner.sql("select max(seq) from ledger.entry")
                            .query(Long.class)
                            .single())
                    .isGreaterThanOrEqualTo(entry);

            var sealer = new Sealer(database);
            sealer.start();
            try {
                var until = System.nanoTime() + 10_000_000_000L;
                while (waiting(owner) > 0 && System.nanoTime() < until) Thread.onSpinWait();
            } finally {
                sealer.stop();
            }

            assertThat(waiting(owner)).isZero();
            var outside = new ArrayList<Outside>();
            heads.forEach(each -> outside.add(Outside.parse(each, each).orElseThrow()));
            var checked = new SealCheck(database.owner()).check(outside);
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.held()).isEqualTo(heads.size());
            assertThat(new LedgerCheck(database.owner()).check().faults()).isEmpty();
            assertThat(last(owner).head().root()).isEqualTo(plainRoot(owner));
        }
    }

    private static long waiting(JdbcClient owner) {
        return owner.sql(
                        "select h.seq - coalesce(t.seq, 0) from ledger.head h left join ledger.tree t using (union_id) where h.seq > 0")
                .query(Long.class)
                .single();
    }

    private static Seals.Sealed last(JdbcClient owner) {
        return owner.sql("select note from ledger.tree_head order by size desc limit 1")
                .query((row, _) -> SealStore.sealed(row.getString("note")))
                .single();
    }

    private static byte[] plainRoot(JdbcClient owner) {
        var frontier = new Frontier(new Hashing());
        owner.sql("select sha256('\\x00'::bytea || salt || bytes) from ledger.leaf order by seq, leaf")
                .query(byte[].class)
                .list()
                .forEach(each -> frontier.append(each, (_, _) -> {}));
        return frontier.root();
    }

    private Process loop(String how) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dpacta.postgres=" + System.getProperty("pacta.postgres"),
                SealLoop.class.getName(),
                data().path().toString()));
        if (how.equals("stops")) command.add(how);
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("loop.log").toFile())
                .start();
    }

    /// What is said until so many entries were acknowledged, a head was, and so many entries after the last head.
    private static List<String> lines(Process loop, int entries, int behind) throws IOException {
        var said = new ArrayList<String>();
        int seen = 0;
        int since = -1;
        while (seen < entries || since < behind) {
            var line = loop.inputReader().readLine();
            assertThat(line).as("the loop ended early").isNotNull();
            if (!line.matches("(server|entry|head) .+")) continue;
            said.add(line);
            if (line.startsWith("head ")) since = 0;
            if (line.startsWith("entry ")) {
                seen++;
                if (since >= 0) since++;
            }
        }
        return said;
    }

    private DataDirectory data() {
        return DataDirectory.open(folder.resolve("data"), DataDirectory.Maker.SERVICE);
    }
}
