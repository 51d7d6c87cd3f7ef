package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.machine.Slices;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each kind of viewer against each table with facts that the catalogue has, whichever slice made it: rows of every
/// visibility under every ceiling, and what of them he gets.
///
/// The rows are made up, in a database whose other constraints were taken away, so that a new table needs nothing here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityMatrixModuleTest {

    private static final int UNION = 101;
    private static final int OTHER = 102;
    private static final long A = 2_001;
    private static final long B = 2_002;
    private static final List<Long> WORDS = List.of(0L, 1L, 2L, A, B);

    private static final Map<String, Viewer> VIEWERS = Map.of(
            "public", Viewer.PUBLIC,
            "all Parties", Viewer.parties(UNION),
            "Party A", Viewer.party(UNION, A),
            "Party B", Viewer.party(UNION, B),
            "all Parties of another union", Viewer.parties(OTHER),
            "operator", Viewer.operator(UNION),
            "operator of another union", Viewer.operator(OTHER));

    private final LedgerFixture at = new LedgerFixture();
    private final JdbcClient owner = JdbcClient.create(at.database.owner());

    /// A row that was made up.
    private record Made(int union, long seq, long visibility, long ceiling) {}

    private final List<Made> made = new ArrayList<>();

    @BeforeAll
    void rowsOfEveryVisibility() {
        for (var union : List.of(UNION, OTHER)) {
            for (var visibility : WORDS) {
                for (var ceiling : WORDS) made.add(new Made(union, made.size() + 1L, visibility, ceiling));
            }
        }
        var tables = tables();
        tables.forEach(this::free);
        tables.forEach(this::fill);
    }

    @AfterAll
    void close() {
        at.close();
    }

    /// All that have a visibility and a ceiling, whatever else they have.
    private List<String> tables() {
        return owner.sql("""
                select c.oid::regclass::text from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = any(:slices) and c.oid <> 'ledger.fact'::regclass
                  and 2 = (select count(*) from pg_catalog.pg_attribute a
                      where a.attrelid = c.oid and not a.attisdropped and a.attname in ('visibility', 'ceiling'))
                order by 1
                """)
                .param("slices", Slices.IN_ORDER.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    Stream<String> everyTable() {
        return tables().stream();
    }

    private void free(String table) {
        owner.sql("""
                select conname from pg_catalog.pg_constraint where conrelid = :table::regclass and contype in ('c', 'f', 'x', 'u')
                """)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(each -> owner.sql(
                                "alter table %s drop constraint if exists \"%s\" cascade".formatted(table, each))
                        .update());
        // what is unique in some rows only is an index without a constraint
        owner.sql("""
                select indexrelid::regclass::text from pg_catalog.pg_index
                where indrelid = :table::regclass and indisunique and not indisprimary
                """)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(each -> owner.sql("drop index " + each).update());
    }

    private void fill(String table) {
        var columns = new LinkedHashMap<String, String>();
        owner.sql("""
                select attname, format_type(atttypid, null) as type from pg_catalog.pg_attribute
                where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                order by attnum
                """)
                .param("table", table)
                .query((row, _) -> columns.put(row.getString("attname"), row.getString("type")))
                .list();
        for (var each : made) {
            var values = new ArrayList<String>();
            columns.forEach((column, type) -> values.add(value(each, column, type)));
            owner.sql("insert into %s (%s) values (%s)"
                            .formatted(table, String.join(", ", columns.keySet()), String.join(", ", values)))
                    .update();
        }
    }

    private static String value(Made row, String column, String type) {
        return switch (column) {
            case "union_id" -> String.valueOf(row.union);
            case "seq" -> String.valueOf(row.seq);
            case "id" -> String.valueOf(10_000 + row.seq);
            case "visibility" -> String.valueOf(row.visibility);
            case "ceiling" -> String.valueOf(row.ceiling);
            case "valid_to" -> "'infinity'";
            case "recorded_to" -> "'infinity'";
            default ->
                switch (type) {
                    case "bigint", "integer", "smallint", "numeric", "double precision" -> "1";
                    case "boolean" -> "true";
                    case "date", "timestamp with time zone" -> "'2020-01-01'";
                    case "bytea" -> "'\\x00'";
                    case "jsonb", "json" -> "'{}'";
                    case "uuid" -> "gen_random_uuid()";
                    case "text", "character varying" -> "'x" + row.seq + "'";
                    default -> throw new IllegalStateException("no value for %s of type %s".formatted(column, type));
                };
        };
    }

    /// The rule in other words than the policy's: he sees a row if both words name him, and in another union than his
    /// own only what is for everybody.
    private static boolean sees(Viewer viewer, Made row) {
        if (row.visibility == 0 && row.ceiling == 0) return true;
        return viewer.union() == row.union && named(viewer, row.visibility) && named(viewer, row.ceiling);
    }

    private static boolean named(Viewer viewer, long word) {
        return switch (viewer.kind()) {
            case "operator" -> true;
            case "party" -> word == 0 || word == 1 || word == viewer.party();
            case "parties" -> word == 0 || word == 1;
            default -> word == 0;
        };
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void eachViewerGetsJustHisRows(String table) {
        VIEWERS.forEach((name, viewer) -> {
            var expected = made.stream()
                    .filter(each -> sees(viewer, each))
                    .map(Made::seq)
                    .toList();
            assertThat(at.read(viewer, () -> seqs(table)))
                    .as("%s as seen by %s", table, name)
                    .containsExactlyElementsOf(expected);
            assertThat(at.read(
                            viewer,
                            () -> at.jdbc
                                    .sql("select count(*) from " + table + " where union_id in (:unions)")
                                    .param("unions", List.of(UNION, OTHER))
                                    .query(Long.class)
                                    .single()))
                    .as("total of %s as seen by %s", table, name)
                    .isEqualTo(expected.size());
        });
        assertThat(seqs(table)).as("%s as seen by nobody", table).isEmpty();
    }

    /// What was recorded after the last entry that everybody may see is there for nobody who is not of the union.
    @ParameterizedTest
    @MethodSource("everyTable")
    void nothingLaterThanWhatIsReleasedShows(String table) {
        var caps = IntStream.rangeClosed(1, UNION)
                .mapToObj(each -> each == UNION ? "0" : String.valueOf(Long.MAX_VALUE))
                .collect(Collectors.joining(",", "{", "}"));
        var viewer = Viewer.operator(OTHER);
        var expected = made.stream()
                .filter(each -> sees(viewer, each) && each.union != UNION)
                .map(Made::seq)
                .toList();

        assertThat(at.read(viewer, () -> {
                    at.jdbc
                            .sql("select set_config('pacta.caps', :caps, true)")
                            .param("caps", caps)
                            .query(String.class)
                            .single();
                    return seqs(table);
                }))
                .as("%s before its first release", table)
                .containsExactlyElementsOf(expected);
    }

    private List<Long> seqs(String table) {
        return at.jdbc
                .sql("select seq from " + table + " where union_id in (:unions) order by seq")
                .param("unions", List.of(UNION, OTHER))
                .query(Long.class)
                .list();
    }

    /// A table of a slice that the application can read has row-level security, or is named here with its reason.
    @Test
    void noTableIsWithoutAPolicy() {
        var open = new TreeSet<>(owner.sql("""
                select c.oid::regclass::text from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname = any(:slices)
                  and (has_table_privilege('pacta_app', c.oid, 'select') or has_any_column_privilege('pacta_app', c.oid, 'select'))
                  and not (c.relrowsecurity and exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid))
                """)
                .param("slices", Slices.IN_ORDER.toArray(String[]::new))
                .query(String.class)
                .list());

        assertThat(tables()).hasSizeGreaterThan(30);
        assertThat(open).isSubsetOf(PUBLIC_BY_NATURE);
    }

    /// Without facts about anybody's plan: what the server itself is.
    private static final TreeSet<String> PUBLIC_BY_NATURE = new TreeSet<>(List.of("machine.server"));
}
