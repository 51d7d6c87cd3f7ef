package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// New data directories that are copies of a database made with the program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTemplateModuleTest {

    private Path folder;
    private Path made;
    private int count;

    @BeforeAll
    void make(@TempDir Path given) throws IOException, SQLException {
        folder = given;
        made = folder.resolve("template");
        TemplateMaker.make(made);
    }

    @Test
    void aCopyIsAsIfItHadBeenMigratedThere() throws IOException {
        try (var migrated = TestDatabase.fresh();
                var copy = open(fresh(), made)) {
            assertThat(copied(copy)).isTrue();
            assertThat(history(JdbcClient.create(copy.owner())))
                    .isEqualTo(history(JdbcClient.create(migrated.owner())));
            assertThat(shape(JdbcClient.create(copy.owner()))).isEqualTo(shape(JdbcClient.create(migrated.owner())));
            assertThat(JdbcClient.create(copy.app())
                            .sql("select count(*) from ledger.entry")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void twoCopiesShareNeitherSecretsNorIdentity() throws IOException, SQLException {
        var one = fresh();
        var other = fresh();
        try (var first = open(one, made);
                var second = open(other, made)) {
            assertThat(Cluster.password(one)).isNotEqualTo(Cluster.password(other));
            assertThat(appPassword(first)).isNotNull().isNotEqualTo(appPassword(second));
            assertThatThrownBy(() -> address(first)
                            .as(Cluster.OWNER, Cluster.password(other))
                            .connect())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() ->
                            address(first).as(AppRole.NAME, appPassword(second)).connect())
                    .isInstanceOf(SQLException.class);
            assertThat(number(first)).isNotEqualTo(number(second));
            assertThat(first.sealKey()).isNotEqualTo(second.sealKey());
        }
        var template = ClusterIdentity.of(made.resolve("database"));
        var identities = List.of(ClusterIdentity.of(one.database()), ClusterIdentity.of(other.database()));
        assertThat(identities.stream().map(ClusterIdentity::number)).doesNotHaveDuplicates();
        assertThat(identities).noneMatch(each -> each.number() == template.number());
        assertThat(identities).noneMatch(each -> each.bytes().equals(template.bytes()));
        assertThat(identities.getFirst().bytes())
                .isNotEqualTo(identities.getLast().bytes());
    }

    @Test
    void noRoleOfTheTemplateHasAPassword() throws IOException {
        var data = fresh();
        try (var copy = open(data, made);
                var connection =
                        copy.server().orElseThrow().superuser(Cluster.DATABASE).connect()) {
            var roles = connection
                    .createStatement()
                    .executeQuery(
                            "select string_agg(rolname, ' ' order by rolname) from pg_authid where rolpassword is not null");
            roles.next();
            assertThat(roles.getString(1)).isEqualTo("pacta pacta_app postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (var all = Files.walk(made)) {
            assertThat(all.map(each -> each.getFileName().toString()))
                    .doesNotContain("password", "ledger.key", "postmaster.pid", "postmaster.opts", "alive");
        }
    }

    @Test
    void aCopyBelongsToItsUserAlone() throws IOException {
        var data = fresh();
        open(data, made).closeAndRest();

        try (var all = Files.walk(data.database())) {
            assertThat(all)
                    .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
        }
        try (var again = open(data, made)) {
            assertThat(JdbcClient.create(again.owner())
                            .sql("show data_checksums")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }

    @Test
    void withoutATemplateTheDatabaseIsMade() throws SQLException {
        assertThat(taken(fresh(), folder.resolve("nowhere"))).isFalse();
    }

    @Test
    void aTemplateOfAnotherVersionIsNotTaken() throws IOException, SQLException {
        var old = copyOfTemplate();
        var list = Files.readString(old.resolve("files"));
        Files.writeString(old.resolve("files"), list.replaceFirst("PostgreSQL\\) [0-9.]+", "PostgreSQL) 18.0"));

        assertThat(taken(fresh(), old)).isFalse();
    }

    @Test
    void aTemplateWithOtherMigrationsIsNotTaken() {
        var earlier = MigrationFiles.onClassPath().upTo(Map.of("machine", "1", "ledger", "1"));
        var data = fresh();
        try (var database = Database.in(
                data, EmbeddedServer.Durability.FLEETING, earlier, Optional.of(new ClusterTemplate(made, earlier)))) {
            assertThat(history(JdbcClient.create(database.owner()))).hasSize(2);
        }
    }

    @Test
    void aBrokenTemplateIsNotTaken() throws IOException, SQLException {
        var halved = copyOfTemplate();
        var control = halved.resolve("database/global/pg_control");
        Files.delete(control);
        var altered = copyOfTemplate();
        var file = altered.resolve("database/PG_VERSION");
        Files.writeString(file, "19\n");
        var cut = copyOfTemplate();
        var list = Files.readAllLines(cut.resolve("files"));
        Files.write(cut.resolve("files"), list.subList(0, list.size() / 2));

        for (var broken : List.of(halved, altered, cut)) {
            var data = fresh();
            assertThat(taken(data, broken)).isFalse();
            assertThat(data.path().resolve("making")).doesNotExist();
        }
    }

    @Test
    void aCopyThatWasKilledIsMadeAnew() throws IOException {
        for (int i = 0; i < (Boolean.getBoolean("long") ? 10 : 2); i++) {
            var data = fresh();
            var copying = copier(data.path());
            var begun = data.path().resolve("making/database/base");
            while (!Files.exists(begun) && copying.isAlive()) Pause.milliseconds(1);
            Pause.milliseconds(20L * i);
            copying.destroyForcibly().onExit().join();
            assertThat(data.database()).doesNotExist();

            try (var database = open(data, made)) {
                assertThat(copied(database)).isTrue();
                assertThat(data.path().resolve("making")).doesNotExist();
            }
        }
    }

    private Process copier(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dpacta.postgres=" + System.getProperty("pacta.postgres", "postgres"),
                        "-Dpacta.template=" + folder.resolve("template"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitLoop.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("copier.log").toFile())
                .start();
    }

    private DataDirectory fresh() {
        return DataDirectory.open(folder.resolve("data-" + ++count), DataDirectory.Maker.SERVICE);
    }

    private static Database open(DataDirectory data, Path template) {
        var files = MigrationFiles.onClassPath();
        return Database.in(
                data, EmbeddedServer.Durability.FLEETING, files, Optional.of(new ClusterTemplate(template, files)));
    }

    /// Whether a new server is a copy of the template; it answers in any case.
    private static boolean taken(DataDirectory data, Path template) throws SQLException {
        var wanted = new ClusterTemplate(template, MigrationFiles.onClassPath());
        try (var server = EmbeddedServer.start(data, EmbeddedServer.Durability.FLEETING, Optional.of(wanted));
                var connection = server.address().connect()) {
            var row = connection.createStatement().executeQuery("select to_regnamespace('machine') is not null");
            row.next();
            return row.getBoolean(1);
        }
    }

    private Path copyOfTemplate() throws IOException {
        var to = folder.resolve("template-" + ++count);
        Finished.run(List.of("cp", "-r", made.toString(), to.toString())).expectWell("copying");
        return to;
    }

    /// Whether its migrations ran when the template was made.
    private boolean copied(Database database) {
        return JdbcClient.create(database.owner())
                .sql("select max(installed_on) < :made from machine.migration")
                .param("made", java.sql.Timestamp.from(madeAt()))
                .query(Boolean.class)
                .single();
    }

    private java.time.Instant madeAt() {
        try {
            return Files.getLastModifiedTime(made.resolve("files")).toInstant();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> history(JdbcClient jdbc) {
        return Slices.IN_ORDER.stream()
                .filter(slice -> jdbc.sql("select to_regclass(:name) is not null")
                        .param("name", slice + ".migration")
                        .query(Boolean.class)
                        .single())
                .flatMap(slice -> jdbc.sql("""
                        select concat_ws(' ', '%1$s', installed_rank, version, description, type, script, checksum, installed_by, success)
                        from %1$s.migration order by installed_rank
                        """.formatted(slice)).query(String.class).list().stream())
                .filter(line -> !line.contains("<< Flyway Schema Creation >>"))
                .toList();
    }

    /// All tables, functions and policies with their rights.
    private static List<String> shape(JdbcClient jdbc) {
        return jdbc.sql("""
                select concat_ws(' ', c.oid::regclass, c.relkind, c.relacl, c.relrowsecurity,
                    (select string_agg(a.attname || a.atttypid::regtype || a.attnotnull, ',' order by a.attnum) from pg_attribute a where a.attrelid = c.oid),
                    (select string_agg(pg_get_constraintdef(k.oid), ',' order by k.conname) from pg_constraint k where k.conrelid = c.oid),
                    (select string_agg(p.policyname || p.cmd || p.qual, ',' order by p.policyname) from pg_policies p where p.schemaname || '.' || p.tablename = c.oid::regclass::text)) as line
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                union all
                select concat_ws(' ', f.oid::regprocedure, f.proacl, md5(f.prosrc)) from pg_proc f join pg_namespace n on n.oid = f.pronamespace
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                order by 1
                """).query(String.class).list();
    }

    private static String appPassword(Database database) {
        return JdbcClient.create(database.owner())
                .sql("select app_password from machine.server")
                .query(String.class)
                .single();
    }

    private static DatabaseAddress address(Database database) {
        return database.server().orElseThrow().address();
    }

    private static long number(Database database) throws SQLException {
        try (var connection =
                database.server().orElseThrow().superuser("postgres").connect()) {
            var row = connection.createStatement().executeQuery("select system_identifier from pg_control_system()");
            row.next();
            return row.getLong(1);
        }
    }
}
