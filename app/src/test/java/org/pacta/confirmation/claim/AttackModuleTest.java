package org.pacta.confirmation.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.evidence.Document;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Search;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one Party keeps to itself, asked for by everybody else in every way: a word that stands nowhere else is looked
/// for in every row of every table that the viewer can read.
class AttackModuleTest {

    private static final String SECRET = "zzqsecretzzq";
    private static final String NARROW = "zzqnarrowzzq";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Draft draft;
    private static long hidden;

    @BeforeAll
    static void union() {
        app = TestApplication.quiet();
        plan = PlanFixture.demonstration(app, "attack", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.measure("1.2", "1");
        plan.measure("1.3", "1", "act-adopted", Visibility.party(at.party("A")), "2020-01-01");
        var paper = Document.Content.held("letter", SECRET, ClaimFixture.TODAY, SECRET, SECRET);
        var document = at.document("A", paper, SECRET);
        draft = at.draft("A", "1.1", ClaimFixture.content("2023-05-01", SECRET, Visibility.PUBLIC, List.of(document)));
        at.approve(at.head("A"), draft, new Draft.Paper(SECRET, ClaimFixture.TODAY, null));
        at.claim(
                "A",
                "1.2",
                Claim.Kind.FULFILMENT,
                ClaimFixture.content("2023-05-01", NARROW, Visibility.PARTIES, List.of()));
        hidden = at.claim(
                "A",
                "1.3",
                Claim.Kind.FULFILMENT,
                ClaimFixture.content("2023-05-01", SECRET, Visibility.PUBLIC, List.of()));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static List<String> tables() {
        return JdbcClient.create(app.database().owner())
                .sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and has_table_privilege('pacta_app', c.oid, 'select')
                  and n.nspname not in ('pg_catalog', 'information_schema') order by 1
                """)
                .query(String.class)
                .list();
    }

    /// Where a word stands among all rows that the viewer can read; leaves are read as text.
    private static List<String> found(Viewer viewer, String word) {
        var tables = tables();
        return plan.read(
                viewer,
                () -> tables.stream()
                        .filter(each -> JdbcClient.create(
                                        new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                                                connection(), true))
                                .sql("select exists (select from %s t where %s ilike '%%' || :word || '%%')"
                                        .formatted(
                                                each,
                                                each.equals("ledger.leaf")
                                                        ? "convert_from(t.bytes, 'UTF8')"
                                                        : "t::text"))
                                .param("word", word)
                                .query(Boolean.class)
                                .single())
                        .toList());
    }

    private static java.sql.Connection connection() {
        return org.springframework.jdbc.datasource.DataSourceUtils.getConnection(app.bean(javax.sql.DataSource.class));
    }

    static Stream<Viewer> others() {
        return Stream.of(Viewer.PUBLIC, at.viewer("B"), at.viewer(""), new Viewer(at.union() + 1, 1, at.party("A"), 0));
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingOfAnothersDraftDocumentOrHiddenClaimIsRead(Viewer viewer) {
        assertThat(found(viewer, SECRET)).isEmpty();
    }

    @Test
    void itsOwnPartyReadsIt() {
        assertThat(found(at.viewer("A"), SECRET))
                .contains(
                        "confirmation.draft",
                        "confirmation.document",
                        "confirmation.approval",
                        "ledger.text",
                        "ledger.leaf");
    }

    @Test
    void whatIsForAllPartiesIsReadByThemAlone() {
        assertThat(found(at.viewer("B"), NARROW)).contains("ledger.text", "ledger.leaf");
        assertThat(found(at.viewer(""), NARROW)).contains("ledger.text", "ledger.leaf");
        assertThat(found(Viewer.PUBLIC, NARROW)).isEmpty();
        assertThat(found(new Viewer(at.union() + 1, 1, 0, 0), NARROW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void aSearchFindsNothingOfIt(Viewer viewer) {
        var now = at.now(ClaimFixture.TODAY);
        for (var word : List.of(SECRET, "1.3")) {
            Search.Found found = plan.read(
                    viewer,
                    () -> app.bean(Search.class)
                            .find(at.union(), List.of("measure", "claim", "evidence"), word, now, 0, 10));
            assertThat(found.total()).as(word).isZero();
        }
        Search.Found own = plan.read(
                at.viewer("A"), () -> app.bean(Search.class).find(at.union(), List.of("measure"), "1.3", now, 0, 10));
        assertThat(own.total()).isEqualTo(1);
    }

    @Test
    void noCommandOfAnotherReachesIt() {
        for (var actor : List.of(at.coordinator("B"), at.coordinator(""))) {
            assertThatThrownBy(() -> app.bean(Claims.class).confirm(actor, at.union(), hidden, Said.nothing()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> at.submit(at.coordinator("B"), draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at.approve(at.head("B"), draft, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at.edit(at.officer("B"), draft, draft.content()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> app.bean(Drafts.class).drop(at.officer("B"), at.union(), draft.id(), 1))
                .isInstanceOf(NotFound.class);
    }

    /// Row-level security holds where a condition was forgotten: nobody writes a draft for another Party.
    @Test
    void noDraftIsWrittenForAnotherParty() {
        assertThatThrownBy(() -> plan.read(at.viewer("B"), () -> {
                    app.bean(DraftStore.class).add(at.union(), draft);
                    return true;
                }))
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"draft\"");
        assertThat(plan.<Boolean>read(
                        at.viewer("B"),
                        () -> app.bean(DraftStore.class)
                                .change(at.union(), draft.id(), draft.version(), draft.content(), 1)))
                .isFalse();
    }
}
