package org.pacta.confirmation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ClaimFixture.TODAY;
import static org.pacta.ClaimFixture.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.claim.Silence;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;

/// Documents as records, what they serve, how strongly they prove it, and the alarm when one falls.
class DocumentsModuleTest {

    private static final LocalDate DAY = LocalDate.parse("2023-04-20");

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;

    @BeforeAll
    static void union() {
        app = TestApplication.quiet();
        plan = PlanFixture.demonstration(app, "papers", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        for (int i = 1; i <= 9; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
        }
        plan.act("L-1", "A");
        plan.reach("L-1", "in-force", "2023-01-01");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Document.Content letter(Visibility seen, @Nullable LocalDate expires) {
        return new Document.Content(
                "letter",
                "12-3/45",
                DAY,
                "Ministry of Economy",
                "12-3/45",
                null,
                3,
                "held",
                null,
                null,
                null,
                "Archive of the ministry",
                "official use",
                expires,
                seen);
    }

    private static Document.Content act() {
        return new Document.Content(
                "act",
                "L-1",
                DAY,
                "Parliament",
                null,
                null,
                null,
                "act",
                null,
                null,
                plan.id("act", "L-1"),
                null,
                null,
                null,
                Visibility.PUBLIC);
    }

    private static List<Document> seen(Viewer viewer, long claim, AsOf asOf) {
        return plan.read(
                viewer,
                () -> app.bean(Documents.class)
                        .serving(at.union(), List.of(claim), asOf, "en")
                        .getOrDefault(claim, List.of()));
    }

    private static boolean sees(Viewer viewer, long document) {
        var now = at.now(TODAY);
        return plan.read(
                viewer,
                () -> app.bean(Documents.class)
                        .document(at.union(), document, now, "en")
                        .isPresent());
    }

    private static long claim(String thing, Visibility seen, Long... documents) {
        return at.claim("A", thing, Claim.Kind.FULFILMENT, content("2023-05-01", "Done.", seen, List.of(documents)));
    }

    @Test
    void isSeenByItsPartyAloneUntilItServesAClaimAndThenAsThatSays() {
        var open = at.document("A", letter(Visibility.PUBLIC, null), "Letter on the open matter");
        var narrow = at.document("A", letter(Visibility.PARTIES, null), "Letter on the narrow matter");
        for (var each : List.of(open, narrow)) {
            assertThat(sees(at.viewer("A"), each)).isTrue();
            assertThat(sees(at.viewer("B"), each)).isFalse();
            assertThat(sees(Viewer.PUBLIC, each)).isFalse();
        }
        var before = at.now(TODAY);

        var claim = claim("1.1", Visibility.PUBLIC, open, narrow);

        var now = at.now(TODAY);
        assertThat(seen(Viewer.PUBLIC, claim, now))
                .extracting(Document::title)
                .containsExactly("Letter on the open matter");
        assertThat(seen(at.viewer("B"), claim, now)).hasSize(2);
        assertThat(seen(at.viewer("B"), claim, before)).isEmpty();
        var second = claim("1.2", Visibility.PARTIES, open);
        var later = at.now(TODAY);
        assertThat(seen(Viewer.PUBLIC, second, later)).isEmpty();
        assertThat(sees(Viewer.PUBLIC, open)).isTrue();
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        var documents = app.bean(Documents.class);
        var wrong = new Document.Content(
                "letter",
                null,
                TODAY.plusDays(1),
                null,
                null,
                null,
                0,
                "link",
                null,
                "javascript:alert(1)",
                999_999L,
                null,
                null,
                null,
                Visibility.PUBLIC);

        var outcome = documents.record(at.officer("A"), at.union(), wrong, " ", "en", TODAY);

        assertThat(outcome)
                .isEqualTo(new Documents.Outcome.Refused(List.of(
                        Reason.TITLE_MISSING, Reason.FORM, Reason.LINK, Reason.PAGES, Reason.FUTURE, Reason.ACT)));
        assertThat(documents.record(
                        new org.pacta.ledger.Actor.Operator(),
                        at.union(),
                        letter(Visibility.PUBLIC, null),
                        "T",
                        "en",
                        TODAY))
                .isEqualTo(new Documents.Outcome.Refused(List.of(Reason.NO_PARTY)));
    }

    @Test
    void whatIsHeldIsSeenByAnOfficeOfTheOtherParty() {
        var documents = app.bean(Documents.class);
        var letter = at.document("A", letter(Visibility.PARTIES, null), "Letter");
        claim("1.3", Visibility.PARTIES, letter);

        assertThat(documents.inspect(at.officer("A"), at.union(), letter, "Desk", DAY, TODAY))
                .containsExactly(Reason.OFFICE);
        assertThat(documents.inspect(at.officer("B"), at.union(), letter, "Head of department", DAY, TODAY))
                .isEmpty();

        var now = at.now(TODAY);
        assertThat(plan.read(at.viewer("A"), () -> documents.inspections(at.union(), letter, now)))
                .containsExactly(new Documents.Inspection(at.party("B"), "Head of department", DAY));
        assertThat(plan.read(Viewer.PUBLIC, () -> documents.inspections(at.union(), letter, now)))
                .isEmpty();
    }

    @Test
    void everyConfirmedFigureIsSlicedByStrengthOfProof() {
        at.confirm("B", claim("1.4", Visibility.PUBLIC, at.document("A", act(), "Law")));
        at.confirm("B", claim("1.5", Visibility.PUBLIC, at.document("A", letter(Visibility.PUBLIC, null), "Letter")));
        at.confirm("B", claim("1.6", Visibility.PUBLIC));
        at.rule("1.7", new Rule.Silence(1));
        claim("1.7", Visibility.PUBLIC);
        app.bean(Silence.class).run(plan.union(), LocalDate.parse("2100-01-01"));

        assertThat(confirmed("law")).isEqualTo(1);
        assertThat(confirmed("letter")).isEqualTo(1);
        assertThat(confirmed("silence")).isEqualTo(1);
        assertThat(confirmed("none")).isEqualTo(1);
        var question = plan.on("2023-06-30");
        var all = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Figures.class)
                        .tallies(question, Counted.MEASURES, "proof")
                        .orElseThrow());
        assertThat(all.stream().mapToLong(each -> each.all().of()).sum()).isEqualTo(9);
    }

    private static long confirmed(String proof) {
        var question = plan.on("2023-06-30");
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Figures.class).tallies(question, Counted.MEASURES, "proof").orElseThrow().stream()
                        .filter(each -> each.slice().code().equals(proof))
                        .mapToLong(each -> each.all().confirmed())
                        .sum());
    }

    @Test
    void whatRestsOnADocumentThatFellRaisesAnAlarm() {
        var documents = app.bean(Documents.class);
        var expired = at.document("A", letter(Visibility.PUBLIC, LocalDate.parse("2023-06-15")), "Expiring letter");
        var amended = at.document("A", letter(Visibility.PUBLIC, null), "Amended letter");
        claim("1.8", Visibility.PUBLIC, expired, amended);
        assertThat(documents.lapse(at.officer("B"), at.union(), amended, "amended", "Letter 2", DAY, TODAY))
                .containsExactly(Reason.NOT_YOURS);
        assertThat(documents.lapse(at.officer("A"), at.union(), amended, "amended", " ", DAY, TODAY))
                .containsExactly(Reason.BY_MISSING);
        assertThat(documents.lapse(at.officer("A"), at.union(), amended, "amended", "Letter 2", TODAY, TODAY))
                .isEmpty();

        assertThat(alarms("2023-06-15")).isEmpty();
        assertThat(alarms("2023-06-16")).containsExactly("Expiring letter expired NONE");
        assertThat(alarms("2023-06-30"))
                .containsExactlyInAnyOrder("Expiring letter expired NONE", "Amended letter amended LETTER");
    }

    private static List<String> alarms(String on) {
        var now = at.now(LocalDate.parse(on));
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Documents.class).alarms(at.union(), now, "en").stream()
                        .filter(each -> each.thing() == plan.counted("1.8"))
                        .map(each -> each.document().title() + " "
                                + java.util.Objects.requireNonNull(
                                                each.document().lapse())
                                        .kind() + " "
                                + each.document().strength())
                        .toList());
    }
}
