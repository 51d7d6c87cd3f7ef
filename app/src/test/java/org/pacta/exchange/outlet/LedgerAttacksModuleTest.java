package org.pacta.exchange.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.Council;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.ledger.LedgerCheck;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.ledger.seal.SealCheck;
import org.pacta.ledger.seal.Sealing;
import org.pacta.ledger.seal.Seals;
import org.pacta.parties.Bodies;
import org.pacta.parties.SigningKeys;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.workdays.Weeks;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Somebody with all rights on the database changes the past, in every fact table that the catalogue has; each change
// is
/// found and named, against a head held outside where the record itself was made to fit.
class LedgerAttacksModuleTest {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.oid <> 'ledger.fact'::regclass and 6 = (
                select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                  and a.attname in ('union_id', 'seq', 'leaf', 'recorded_to', 'visibility', 'ceiling'))
            order by 1
            """;

    private static OutletFixture at;
    private static int union;
    private static long letter;
    private static Outside held;

    @BeforeAll
    static void plant() {
        at = new OutletFixture();
        var planted = new PlantedUnion(at, 1);
        union = planted.plant("attacked", null);
        var day = LocalDate.parse("2021-01-01");
        at.enter(union, entry -> {
            var key = SecretKey.make("BY").open().toString();
            at.bean(SigningKeys.class).register(entry, planted.id("party BY"), key, day);
            at.bean(Confirmations.class).rule(entry, planted.id("union"), new Rule.Silence(14), day);
            at.bean(Council.class).close(entry, planted.id("group 1"), null, day);
            at.bean(Plan.class).carryOver(entry, planted.id("measure 1"), planted.id("measure 0"), "changed", day);
            at.bean(Alignments.class).classify(entry, planted.id("measure 1"), planted.id("term"), day);
            at.bean(Plan.class).weigh(entry, planted.id("measure 1"), new java.math.BigDecimal("1.5"), day);
            at.bean(Confirmations.class).reverse(entry, planted.id("measure 1"), day, "Not so", "en");
            at.bean(Bodies.class).succeed(entry, planted.id("body MF-BY"), planted.id("body SC"), "merged", day);
            at.bean(Acts.class).countTwins(entry, planted.id("union"), "each", day);
            at.bean(Weeks.class).week(entry, planted.id("party BY"), EnumSet.of(DayOfWeek.MONDAY), "BY", day);
            at.bean(Weeks.class).special(entry, planted.id("party BY"), day.plusDays(1), true, day);
            at.bean(Mandates.class)
                    .give(entry, 17, Role.PARTY_COORDINATOR, planted.id("party RU"), 0, Period.since(day));
            dispute(planted, entry, day);
        });
        var seen = at.bean(Documents.class)
                .inspect(
                        new Actor.Holder(17, 0, planted.id("party RU")),
                        union,
                        letter,
                        "Department of treaties",
                        day,
                        day);
        assertThat(seen).isEmpty();
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

    /// A claim that another Party reads otherwise, with a letter that fell later, referred to a body and settled.
    private static void dispute(PlantedUnion planted, Entry entry, LocalDate day) {
        var party = planted.id("party BY");
        var confirmations = at.bean(Confirmations.class);
        var documents = at.bean(Documents.class);
        var disagreements = at.bean(Disagreements.class);
        entry.flush();
        var report = new Confirmations.Report(planted.id("measure 1"), party, day.plusDays(1), null, "Signed", "en");
        var claim = confirmations.claim(entry, List.of(report)).getFirst();
        letter = documents.add(
                entry, party, Document.Content.held("letter", "12-3", day, "Ministry", "Archive"), "Letter", "en", day);
        documents.attach(entry, claim, List.of(letter), Visibility.PUBLIC, day);
        documents.fall(entry, letter, "amended", "Letter 12-4", day.plusDays(2), Visibility.PUBLIC);
        var reading = new Disagreements.Objection(null, null, null, Said.of("Not in force", "en"), List.of());
        var disagreement =
                disagreements.raise(entry, planted.id("measure 1"), claim, day, planted.id("party RU"), reading);
        disagreements.refer(entry, disagreement, planted.id("body SC"), day.plusDays(9), day);
        entry.flush();
        confirmations.settle(
                entry,
                disagreement,
                confirmations.claim(union, claim).orElseThrow(),
                "claim",
                State.CONFIRMED,
                "Protocol 4",
                day.plusDays(9));
    }

    @AfterAll
    static void close() {
        at.close();
    }

    private static Sealing sealing() {
        return new Sealing(at.database.owner(), at.database.sealKey());
    }

    /// What both checks say of the state that an attack leaves; then all is as it was.
    private static List<String> said(Consumer<JdbcClient> attack, Outside... heads) {
        try (var connection = at.database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try {
                var source = new Undivided(connection);
                attack.accept(JdbcClient.create(source));
                var said = new ArrayList<String>();
                new LedgerCheck(source)
                        .check()
                        .faults()
                        .forEach(each -> said.add("%s %d %s".formatted(each.table(), each.seq(), each.what())));
                new SealCheck(source)
                        .check(List.of(heads))
                        .faults()
                        .forEach(each -> said.add("seal %d %s".formatted(each.seq(), each.what())));
                return said;
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

    /// All fact tables; those of slices that this union has nothing of yet are left out.
    private static List<String> tables() {
        var jdbc = JdbcClient.create(at.database.owner());
        return jdbc.sql(TABLES).query(String.class).list().stream()
                .filter(each -> each.matches("(ledger|parties|register|acts|confirmation|council|scoreboard)\\..*")
                        || jdbc.sql("select exists (select from %s)".formatted(each))
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    @Test
    void anUntouchedRecordHasNoFaultAndHoldsAgainstTheHead() {
        assertThat(said(_ -> {}, held)).isEmpty();
    }

    @Test
    void aRowOfAnyFactTableThatIsAlteredRemovedPutInOrMovedInTimeIsNamed() {
        var attacks = Map.of(
                "row-differs moved",
                        "update %s set recorded_from = recorded_from - interval '1 hour' where ctid = (select min(ctid) from %1$s)",
                "row-differs moved later",
                        "update %s set valid_from = valid_from - 1 where ctid = (select min(ctid) from %1$s where valid_from > '-infinity')",
                "leaf-without-row", "delete from %s where ctid = (select min(ctid) from %1$s)",
                "row-without-leaf",
                        "insert into %s (%2$s) select %3$s from %1$s where ctid = (select min(ctid) from %1$s)");
        var own = 0;
        for (var table : tables()) {
            attacks.forEach((what, sql) -> {
                var fault = what.split(" ")[0];
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
                var statement = sql.formatted(table, String.join(", ", columns), String.join(", ", copied));
                assertThat(said(jdbc -> assertThat(jdbc.sql(statement).update())
                                .as("rows of %s: plant one", table)
                                .isEqualTo(1)))
                        .as(statement)
                        .anyMatch(each -> each.startsWith(table + " ") && each.endsWith(" " + fault));
            });
            if (alteredOwn(table)) own++;
        }
        assertThat(own)
                .as("tables with a column of their own that could be altered")
                .isGreaterThan(20);
    }

    private static List<String> columns(String table) {
        return JdbcClient.create(at.database.owner())
                .sql(
                        "select attname from pg_attribute where attrelid = :t::regclass and attnum > 0 and not attisdropped and attgenerated = ''")
                .param("t", table)
                .query(String.class)
                .list();
    }

    /// Alters the table's own columns one by one, as far as the constraints let somebody.
    private static boolean alteredOwn(String table) {
        var changes = Map.of(
                "integer", "%s + 1",
                "numeric", "%s + 1",
                "boolean", "not %s",
                "date", "%s + 1",
                "text", "%s || 'x'");
        var any = new boolean[1];
        var types = JdbcClient.create(at.database.owner())
                .sql("""
                        select attname || ' ' || format_type(atttypid, null) from pg_attribute
                        where attrelid = :t::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in
                            ('union_id', 'seq', 'leaf', 'ceiling', 'recorded_from', 'recorded_to', 'valid_from', 'valid_to')
                        """)
                .param("t", table)
                .query(String.class)
                .list();
        for (var type : types) {
            var column = type.substring(0, type.indexOf(' '));
            var change = changes.get(type.substring(type.indexOf(' ') + 1));
            if (change == null) continue;
            var sql = "update %s set %s = %s where ctid = (select min(ctid) from %1$s where %2$s is not null)"
                    .formatted(table, column, change.formatted(column));
            var done = new boolean[1];
            var said = said(jdbc -> {
                jdbc.sql("savepoint before").update();
                try {
                    done[0] = jdbc.sql(sql).update() == 1;
                } catch (org.springframework.dao.DataAccessException e) {
                    jdbc.sql("rollback to before").update();
                }
            });
            if (!done[0]) continue;
            any[0] = true;
            assertThat(said).as(sql).anyMatch(each -> each.startsWith(table + " ") && each.endsWith("row-differs"));
        }
        return any[0];
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
