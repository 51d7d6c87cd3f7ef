package org.pacta.machine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.Typed;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.EmbeddedServer;
import org.pacta.machine.Progress;
import org.pacta.machine.Refused;
import org.pacta.machine.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupModuleTest {

    private static final Progress QUIET = (_, _, _) -> {};

    @TempDir
    Path folder;

    private final TestDatabase source = TestDatabase.fresh();

    @BeforeEach
    void twoUnionsWithAnEntryEach() throws SQLException {
        try (var connection = source.ownerAddress().connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into ledger.head (union_id, seq, recorded, entered) values (1, 1, '2023-03-27', '2023-03-27'), (2, 1, '2024-01-01', '2024-01-01');
                    insert into ledger.entry (union_id, seq, recorded, entered, actor, command, grounds, leaves, visibility)
                    select n, 1, '2023-03-27', '2023-03-27', 'operator', 'found', E'tab\\t, line\\n, \\\\ and Договор', 1, 1 from generate_series(1, 2) n;
                    select setval('ledger.thing_id', 4711)
                    """);
        }
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void whatIsRestoredHoldsTheSameRowsAndSequences() throws IOException, SQLException {
        var file = backup();

        new Restore(file, folder.resolve("restored")).run(QUIET);

        try (var restored = Database.in(directory("restored"), EmbeddedServer.Durability.FLEETING)) {
            var jdbc = JdbcClient.create(restored.owner());
            assertThat(jdbc.sql("select last_value from ledger.thing_id")
                            .query(Long.class)
                            .single())
                    .isEqualTo(4711);
            assertThat(contents(jdbc)).isEqualTo(contents(JdbcClient.create(source.owner())));
            assertThat(directory("restored").madeByDemo()).isTrue();
            try (var app = restored.app().getConnection()) {
                assertThat(app.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void aDamagedPartIsFoundBeforeAnythingIsMade() throws IOException, SQLException {
        var file = backup();
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            var part = zip.getPath("tables", "ledger.head.copy");
            Files.writeString(part, Files.readString(part) + "x");
        }

        assertThatThrownBy(() -> new Restore(file, folder.resolve("restored")).run(QUIET))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ledger.head.copy");
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void aBackupOfANewerPactaIsRefusedAndLeavesNothing() throws IOException, SQLException {
        var file = backup();
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            var manifest = zip.getPath(Manifest.NAME);
            Files.writeString(
                    manifest,
                    Files.readString(manifest).replaceFirst("\"machine\" : \"\\d+\"", "\"machine\" : \"99\""));
        }

        assertThatThrownBy(() -> new Restore(file, folder.resolve("restored")).run(QUIET))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("newer version of Pacta");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aBackupIsCheckedWithoutBeingRestored() throws IOException, SQLException {
        var file = backup();
        var whole = Typed.offline("backup", "--check", file.toString());
        assertThat(whole.err()).isEmpty();
        assertThat(whole.code()).isZero();
        assertThat(whole.out())
                .contains("all.pacta is whole")
                .containsPattern("As of \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z, written by Pacta test, of a demonstration")
                .contains("Unions: 2. Entries of their ledgers: 2.");

        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            var part = zip.getPath("tables", "ledger.head.copy");
            Files.writeString(part, Files.readString(part) + "x");
        }
        var damaged = Typed.offline("backup", "--check", file.toString());
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).isEmpty();
        assertThat(damaged.err()).contains("is damaged: the part tables/ledger.head.copy");
    }

    @Test
    void whatIsCheckedAndIsNoBackupOfThisPactaIsRefused() throws IOException, SQLException {
        var nothing =
                Typed.offline("backup", "--check", folder.resolve("nothing").toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("There is no backup");
        assertThat(Typed.offline("backup", "--check").code()).isEqualTo(2);

        var file = backup();
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            var manifest = zip.getPath(Manifest.NAME);
            Files.writeString(
                    manifest,
                    Files.readString(manifest).replaceFirst("\"machine\" : \"\\d+\"", "\"machine\" : \"99\""));
        }
        var newer = Typed.offline("backup", "--check", file.toString());
        assertThat(newer.code()).isEqualTo(1);
        assertThat(newer.err()).contains("newer version of Pacta");
    }

    @Test
    void theMomentOfABackupIsKeptInMindAndDoesNotGoIntoIt() throws IOException, SQLException {
        var file = backup();
        try (var database = source.open()) {
            assertThat(database.pulse(5).backedUp()).isPresent();
        }

        new Restore(file, folder.resolve("restored")).run(QUIET);

        try (var restored = Database.in(directory("restored"), EmbeddedServer.Durability.FLEETING)) {
            assertThat(restored.pulse(5)).isEqualTo(new Database.Pulse(false, Optional.empty()));
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException, SQLException {
        var file = backup();
        Files.createDirectory(folder.resolve("full"));
        Files.createFile(folder.resolve("full").resolve("letter"));

        assertThatThrownBy(this::backup).isInstanceOf(Refused.class).hasMessageContaining("there already");
        assertThatThrownBy(() -> new Restore(file, folder.resolve("full")).run(QUIET))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> new Restore(folder.resolve("full/letter"), folder.resolve("new")).run(QUIET))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no backup");
    }

    private Path backup() throws IOException, SQLException {
        var file = folder.resolve("all.pacta");
        try (var database = source.open()) {
            new Backup(database, DataDirectory.Maker.DEMO, "test").write(file, QUIET);
        }
        return file;
    }

    private DataDirectory directory(String name) {
        return DataDirectory.open(folder.resolve(name), DataDirectory.Maker.SERVICE);
    }

    private static List<String> contents(JdbcClient jdbc) throws SQLException {
        var tables = jdbc.sql(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"
                                + " and tablename not in ('migration', 'server') order by 1")
                .query(String.class)
                .list();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .map(table -> jdbc.sql(
                                "select '%s: ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                        .formatted(table, table))
                        .query(String.class)
                        .single())
                .toList();
    }
}
