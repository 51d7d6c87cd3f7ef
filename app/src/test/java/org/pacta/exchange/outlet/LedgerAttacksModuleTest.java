package org.pacta.exchange.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.ledger.LedgerCheck;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.seal.SealCheck;
import org.pacta.ledger.seal.Sealing;
import org.pacta.ledger.seal.Seals;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The superuser of the cluster, without triggers and foreign keys, and without constraints where they stand in
/// the way, changes the past in every fact table that the catalogue has; each change is found and named,
/// against a head held outside where the record itself was made to fit.
class LedgerAttacksModuleTest {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.oid <> 'ledger.fact'::regclass and 6 = (
                select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                  and a.attname in ('union_id', 'seq', 'leaf', 'recorded_to', 'visibility', 'ceiling'))
            order by 1
            """;

    private static OutletFixture at;
    private static HikariDataSource superuser;
    private static int union;
    private static Outside held;

    @BeforeAll
    static void plant() {
        at = new OutletFixture();
        superuser = at.database.superuser();
        union = new AttackedUnion(at).plant();
        sealing().seal(union);
        held = at.ledger.read(
                Viewer.PUBLIC,
                () -> Outside.parse(
                                "held",
                                at.bean(Seals.class)
                                        .head(union)
                                        .orElseThrow()
                                        .note()
                                        .toString())
                        .orElseThrow());
    }

    @AfterAll
    static void close() {
        superuser.close();
        at.close();
    }

    private static Sealing sealing() {
        return new Sealing(at.database.owner(), at.database.sealKey());
    }

    /// What both checks say of the state that an attack leaves; then all is as it was.
    private static List<String> said(Consumer<JdbcClient> attack, Outside... heads) {
        return after(
                attack,
                source -> Stream.concat(
                        rows(source),
                        new SealCheck(source)
                                .check(List.of(heads)).faults().stream()
                                        .map(each -> "seal %d %s".formatted(each.seq(), each.what()))));
    }

    private static Stream<String> rows(DataSource source) {
        return new LedgerCheck(source)
                .check().faults().stream().map(each -> "%s %d %s".formatted(each.table(), each.seq(), each.what()));
    }

    private static List<String> after(Consumer<JdbcClient> attack, Function<DataSource, Stream<String>> checks) {
        try (var connection = superuser.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var source = new Undivided(connection);
                var jdbc = JdbcClient.create(source);
                jdbc.sql("set local session_replication_role = replica").update();
                attack.accept(jdbc);
                return checks.apply(source).toList();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One connection and its open transaction, whatever the checks do with it.
    private static final class Undivided extends SingleConnectionDataSource {

        Undivided(Connection connection) {
            super(held(connection), true);
        }

        private static Connection held(Connection connection) {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Undivided.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (List.of("commit", "rollback", "close", "setAutoCommit", "setReadOnly")
                                .contains(method.getName())) return null;
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private static List<String> tables() {
        return JdbcClient.create(superuser).sql(TABLES).query(String.class).list();
    }

    @Test
    void theAttackerIsTheSuperuserOfTheCluster() {
        var may = "select rolsuper from pg_roles where rolname = current_user";
        assertThat(JdbcClient.create(superuser).sql(may).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void anUntouchedRecordHasNoFaultAndHoldsAgainstTheHead() {
        assertThat(said(_ -> {}, held)).isEmpty();
    }

    /// All tables at once: what is said of one does not hide what is said of another.
    @Test
    void aRowOfAnyFactTableThatIsRemovedPutInOrMovedInTimeIsNamed() {
        var attacks = Map.of(
                "row-differs moved",
                        "update %s set recorded_from = recorded_from - interval '1 hour' where ctid = (select min(ctid) from %1$s)",
                "row-differs moved later",
                        "update %s set valid_from = valid_from - 1 where ctid = (select min(ctid) from %1$s where valid_from > '-infinity')",
                "leaf-without-row", "delete from %s where ctid = (select min(ctid) from %1$s)",
                "row-without-leaf",
                        "insert into %s (%2$s) select %3$s from %1$s where ctid = (select min(ctid) from %1$s)");
        attacks.forEach((what, sql) -> {
            var fault = what.split(" ")[0];
            var said = after(
                    jdbc -> tables().forEach(table -> assertThat(
                                    jdbc.sql(statement(sql, table)).update())
                            .as("rows of %s: plant one", table)
                            .isEqualTo(1)),
                    LedgerAttacksModuleTest::rows);
            for (var table : tables())
                assertThat(said)
                        .as(statement(sql, table))
                        .anyMatch(each -> each.startsWith(table + " ") && each.endsWith(" " + fault));
        });
    }

    private static String statement(String sql, String table) {
        var columns = columns(table);
        var copied = columns.stream()
                .map(each -> switch (each) {
                    case "seq" -> "seq + 5";
                    case "leaf" -> "leaf + 70000";
                    case "recorded_from" -> "timestamptz '1999-01-01Z'";
                    case "recorded_to" -> "timestamptz '1999-01-02Z'";
                    default -> each;
                })
                .toList();
        return sql.formatted(table, String.join(", ", columns), String.join(", ", copied));
    }

    /// One column of each table at once, then the next, until every column had its turn.
    @Test
    void aRowOfAnyFactTableOfWhichAnyColumnIsAlteredIsNamed() {
        var all = new TreeMap<String, List<String>>();
        tables().forEach(table -> all.put(table, alterations(table)));
        var own = new TreeSet<String>();
        var most = all.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int turn = i;
            var done = new TreeMap<String, String>();
            var said = after(
                    jdbc -> all.forEach((table, statements) -> {
                        if (turn < statements.size() && altered(jdbc, table, statements.get(turn)))
                            done.put(table, statements.get(turn));
                    }),
                    LedgerAttacksModuleTest::rows);
            done.forEach((table, sql) -> assertThat(said)
                    .as(sql)
                    .anyMatch(each -> each.startsWith(table + " ") && each.endsWith("row-differs")));
            own.addAll(done.keySet());
        }
        assertThat(own)
                .as("tables with a column of their own that could be altered")
                .hasSizeGreaterThan(20);
    }

    private static List<String> columns(String table) {
        return JdbcClient.create(at.database.owner())
                .sql(
                        "select attname from pg_attribute where attrelid = :t::regclass and attnum > 0 and not attisdropped and attgenerated = ''")
                .param("t", table)
                .query(String.class)
                .list();
    }

    /// A statement for each of the table's own columns.
    private static List<String> alterations(String table) {
        var changes = Map.of(
                "integer", "%s + 1",
                "numeric", "%s + 1",
                "boolean", "not %s",
                "date", "%s + 1",
                "text", "%s || 'x'");
        return JdbcClient.create(at.database.owner()).sql("""
                        select attname || ' ' || format_type(atttypid, null) from pg_attribute
                        where attrelid = :t::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in
                            ('union_id', 'seq', 'leaf', 'ceiling', 'recorded_from', 'recorded_to', 'valid_from', 'valid_to')
                        """).param("t", table).query(String.class).list().stream()
                .map(each -> each.split(" ", 2))
                .filter(each -> changes.containsKey(each[1]))
                .map(each -> "update %s set %s = %s where ctid = (select min(ctid) from %1$s where %2$s is not null)"
                        .formatted(
                                table,
                                each[0],
                                Objects.requireNonNull(changes.get(each[1])).formatted(each[0])))
                .toList();
    }

    /// Where a constraint stands in the way, without the constraints.
    private static boolean altered(JdbcClient jdbc, String table, String sql) {
        jdbc.sql("savepoint before").update();
        try {
            return jdbc.sql(sql).update() == 1;
        } catch (DataAccessException _) {
            jdbc.sql("rollback to before").update();
            unbound(jdbc, table);
            return jdbc.sql(sql).update() == 1;
        }
    }

    private static void unbound(JdbcClient jdbc, String table) {
        jdbc.sql("select conname from pg_constraint where conrelid = :t::regclass and contype in ('c', 'x')")
                .param("t", table)
                .query(String.class)
                .list()
                .forEach(each -> jdbc.sql("alter table %s drop constraint %s".formatted(table, each))
                        .update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the bytes, with the hash that fits them
                "not-as-sealed | update ledger.leaf set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'MF-BY', 'MF-XX'), 'UTF8') where convert_from(bytes, 'UTF8') like '%MF-BY%';"
                        + " update ledger.leaf set hash = sha256('\\x00'::bytea || salt || bytes)",
                "taken-out | delete from ledger.leaf where seq = 1 and leaf = 9",
                "put-in | insert into ledger.leaf select union_id, seq, 70000, act, fact_table, thing_id, other_id, of_seq, of_leaf, visibility, ceiling, salt, bytes, hash, erased from ledger.leaf where seq = 1 and leaf = 9",
                // two leaves change places
                "not-as-sealed | update ledger.leaf set leaf = 80000 where seq = 1 and leaf = 9; update ledger.leaf set leaf = 9 where seq = 1 and leaf = 10; update ledger.leaf set leaf = 10 where leaf = 80000",
                "head-differs | update ledger.tile set hashes = overlay(hashes placing '\\x00112233'::bytea from 1)",
                "head-not-signed | update ledger.tree_head set note = replace(note, 'seq 2', 'seq 9')",
            })
    void aLeafOrASealThatIsTouchedIsNamed(String attack) {
        var parts = attack.split(" \\| ");
        var found = said(
                jdbc -> {
                    for (var each : parts[1].split("; ")) jdbc.sql(each).update();
                },
                held);
        var wanted = parts[0].equals("head-differs") ? List.of("not-as-sealed") : List.of(parts[0]);
        assertThat(found).anyMatch(each -> each.startsWith("seal ") && wanted.contains(each.split(" ")[2]));
    }

    @Test
    void aHistoryMadeToFitAndSealedAnewWithTheTrueKeyIsFoundByTheHeadHeldOutsideAlone() {
        var owner = JdbcClient.create(at.database.owner());
        var forged = new PlantedUnion(at, 1).plant("forged", null);
        sealing().seal(forged);
        var first = at.ledger.read(
                Viewer.PUBLIC,
                () -> Outside.parse(
                                "held",
                                at.bean(Seals.class)
                                        .head(forged)
                                        .orElseThrow()
                                        .note()
                                        .toString())
                        .orElseThrow());
        at.enter(forged, entry -> entry.thing("later", 0, 0));
        sealing().seal(forged);
        // one word of the first entry, with all that hangs on it, and a seal that is as good as the true one
        owner.sql("""
                update ledger.leaf set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"MF-BY"', '"MF-XX"'), 'UTF8')
                where union_id = :u and convert_from(bytes, 'UTF8') like '%"MF-BY"%'
                """).param("u", forged).update();
        owner.sql("update ledger.leaf set hash = sha256('\\x00'::bytea || salt || bytes) where union_id = :u")
                .param("u", forged)
                .update();
        for (var table : List.of("tree_head", "tile", "place", "tree"))
            owner.sql("delete from ledger." + table + " where union_id = :u")
                    .param("u", forged)
                    .update();
        owner.sql("update ledger.code set code = 'MF-XX' where union_id = :u and code = 'MF-BY'")
                .param("u", forged)
                .update();
        sealing().seal(forged);

        assertThat(said(_ -> {})).isEmpty();
        assertThat(said(_ -> {}, held)).isEmpty();
        assertThat(said(_ -> {}, first)).containsExactly("seal 1 outside-differs");
    }

    @Test
    void aUnionThatWasPutInThePlaceOfAnotherIsUnknownToTheHead() {
        var gone = Outside.parse("gone", "5:" + java.util.Base64.getEncoder().encodeToString(new byte[32]))
                .orElseThrow();

        assertThat(said(_ -> {}, gone)).containsExactly("seal 0 outside-unknown");
    }
}
