package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Confirmations;
import org.pacta.exchange.outlet.Exports;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Unions;
import org.pacta.register.draft.Comparison;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.Outcome.Closed;
import org.pacta.register.draft.Outcome.Conflict;
import org.pacta.register.draft.Outcome.InForce;
import org.pacta.register.draft.PlanDrafts;
import org.springframework.dao.DataAccessException;

/// A newer file that ends in a draft, what it shows, and how it comes into force.
class DraftModuleTest {

    private static final LocalDate DAY = LocalDate.parse("2023-07-01");

    @TempDir
    private static Path folder;

    private static TestApplication app;

    @BeforeAll
    static void open() {
        app = TestApplication.quiet();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static PlanFixture plan(String code) {
        var plan = PlanFixture.of(app, code, "A", "B");
        plan.group("1", "");
        for (var measure : List.of("M1", "M2", "M3")) {
            plan.measure(measure, "1");
            plan.due(measure, "2023-Q2");
            plan.assign(measure, "a-1", "lead");
        }
        return plan;
    }

    /// M1 moves, M2 goes, M3 stays, M4 comes.
    private static Lines.Asking newer(String union) {
        var file = new Lines()
                .measure("M1", "1", "Measure M1", "2023-Q4")
                .measure("M3", "1", "Measure M3", "2023-Q2")
                .measure("M4", "1", "A new one", "2023")
                .in(folder);
        return Lines.Asking.of(file, union)
                .edition("Second edition", "2023-06-01")
                .asDraft();
    }

    private static int drafted(Lines.Asking asking) {
        var outcome = app.bean(Imports.class).run(asking.request(), (_, _, _) -> {});
        assertThat(outcome.findings().faults()).isEmpty();
        assertThat(outcome).isInstanceOf(Outcome.Drafted.class);
        return ((Outcome.Drafted) outcome).number();
    }

    private static int union(String code) {
        return app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> app.bean(Unions.class).union(code))
                .id();
    }

    private static long head(int union) {
        return app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> app.bean(Ledger.class).head(union).seq());
    }

    private static Draft draft(Viewer viewer, int union, int number) {
        return app.bean(Ledger.class)
                .read(viewer, () -> app.bean(PlanDrafts.class).draft(union, number));
    }

    private static Comparison shown(int union, int number) {
        return app.bean(Ledger.class).read(Viewer.operator(union), () -> {
            var drafts = app.bean(PlanDrafts.class);
            return drafts.comparison(drafts.draft(union, number), "en");
        });
    }

    private static List<String> codes(List<Comparison.Touch> touches, String kind) {
        return touches.stream()
                .filter(each -> each.kind().equals(kind))
                .map(Comparison.Touch::code)
                .toList();
    }

    private static List<Item> measures(PlanFixture plan, String on) {
        var measures = new ArrayList<Item>();
        plan.read(Viewer.PUBLIC, () -> {
            var asOf = new AsOf(LocalDate.parse(on), plan.head().recorded());
            app.bean(Exports.class).each(plan.union(), asOf, "en", (_, _, _) -> {}, item -> {
                if (item.kind() == Kind.MEASURES) measures.add(item);
            });
            return true;
        });
        return measures;
    }

    private static List<String> codes(PlanFixture plan, String on) {
        return measures(plan, on).stream().map(each -> each.field("code")).toList();
    }

    private static String deadline(PlanFixture plan, String measure, String on) {
        return measures(plan, on).stream()
                .filter(each -> each.field("code").equals(measure))
                .map(each -> each.field("deadline"))
                .findFirst()
                .orElseThrow();
    }

    private static String edition(PlanFixture plan, String on) {
        var edition = plan.on(on).framework().editionOn(LocalDate.parse(on)).orElseThrow();
        return edition.number() + " " + edition.name();
    }

    private static String state(PlanFixture plan, String measure, String on) {
        var asOf = new AsOf(LocalDate.parse(on), plan.head().recorded());
        var stands = plan.read(
                Viewer.PUBLIC, () -> app.bean(Confirmations.class).stands(plan.unionId(), plan.counted(measure), asOf));
        return java.util.Objects.requireNonNull(stands.get(0L)).state().word();
    }

    private static Command command(int union) {
        return new Command(new Actor.Operator(), union, "put-in-force", Grounds.of("decided"));
    }

    private static org.pacta.register.draft.Outcome force(int union, int number, LocalDate day) {
        return app.bean(PlanDrafts.class)
                .putInForce(Viewer.operator(union), command(union), number, new PlanDrafts.Force(day, null, null));
    }

    @Test
    void aDraftShowsWhatItWouldDoAndWritesNoFact() {
        plan("d1");
        var union = union("d1");
        var before = head(union);

        var number = drafted(newer("d1"));

        assertThat(head(union)).isEqualTo(before);
        var comparison = shown(union, number);
        assertThat(codes(comparison.added(), "measure")).containsExactly("M4");
        assertThat(codes(comparison.moved(), "measure")).containsExactly("M1");
        assertThat(codes(comparison.removed(), "measure")).containsExactly("M2");
        assertThat(codes(comparison.changed(), "measure"))
                .as("what stays as it is")
                .doesNotContain("M3");
        assertThat(comparison.moved().getFirst().lines())
                .filteredOn(each -> each.table().equals("register.deadline"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.before()).containsEntry("form", "2023-Q2");
                    assertThat(each.after()).containsEntry("form", "2023-Q4").containsEntry("moves", 1L);
                });
    }

    @Test
    void inForceItIsOneEntryAndANewEditionFromThatDayOn() {
        var plan = plan("d2");
        var union = union("d2");
        var number = drafted(newer("d2"));
        var before = head(union);

        var outcome = force(union, number, DAY);

        assertThat(outcome).isEqualTo(new InForce(before + 1));
        assertThat(head(union)).isEqualTo(before + 1);
        assertThat(codes(plan, "2023-06-30")).containsExactlyInAnyOrder("M1", "M2", "M3");
        assertThat(codes(plan, "2023-07-01")).containsExactlyInAnyOrder("M1", "M3", "M4");
        assertThat(deadline(plan, "M1", "2023-06-30")).isEqualTo("2023-Q2");
        assertThat(deadline(plan, "M1", "2023-07-01")).isEqualTo("2023-Q4");
        assertThat(edition(plan, "2023-07-01")).isEqualTo("2 Second edition");
        assertThat(edition(plan, "2023-06-30")).isEqualTo("1 As signed");
        assertThat(draft(Viewer.operator(union), union, number).state()).isEqualTo(Draft.State.IN_FORCE);
        assertThat(force(union, number, DAY)).isEqualTo(new Closed(Draft.State.IN_FORCE));
    }

    @Test
    void whatMovedUnderItIsAConflictAndNothingIsWritten() {
        var plan = plan("d3");
        var union = union("d3");
        var number = drafted(newer("d3"));
        plan.due("M1", "2024-Q1", "2022-01-01");
        var before = head(union);

        var outcome = force(union, number, DAY);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.clashes())
                                .singleElement()
                                .satisfies(clash -> assertThat(clash.now()).containsEntry("form", "2024-Q1")));
        assertThat(head(union)).isEqualTo(before);
        assertThat(draft(Viewer.operator(union), union, number).state()).isEqualTo(Draft.State.OPEN);

        var renewed = app.bean(PlanDrafts.class).renew(Viewer.operator(union), command(union), number);

        assertThat(draft(Viewer.operator(union), union, number).state()).isEqualTo(Draft.State.WITHDRAWN);
        assertThat(force(union, renewed.number(), DAY)).isInstanceOf(InForce.class);
        assertThat(deadline(plan, "M1", "2023-07-01")).isEqualTo("2023-Q4");
    }

    @Test
    void whatIsSaidBesideItIsNoConflict() {
        var plan = plan("d4");
        var union = union("d4");
        var number = drafted(newer("d4"));
        plan.due("M3", "2024-Q1", "2022-01-01");
        plan.title("M1", "ru", "Мероприятие");

        assertThat(force(union, number, DAY)).isInstanceOf(InForce.class);

        assertThat(deadline(plan, "M3", "2023-07-01")).isEqualTo("2024-Q1");
    }

    @Test
    void aCodeTakenMeanwhileIsAConflict() {
        var plan = plan("d5");
        var union = union("d5");
        var number = drafted(newer("d5"));
        plan.measure("M4", "1");

        assertThat(force(union, number, DAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void aMeasureGoneMeanwhileIsAConflict() {
        var plan = plan("d6");
        var union = union("d6");
        var number = drafted(newer("d6"));
        plan.exclude("M1", "2022-01-01");

        assertThat(force(union, number, DAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void standingsFollowThePlanThatComesIntoForce() {
        var plan = plan("d7");
        plan.step("S1", "M1");
        plan.step("S2", "M1");
        plan.assign("S1", "a-1", "lead");
        plan.claim("S1", "A", "2023-01-01");
        plan.answer("S1", "A", "B", "confirmed");
        var union = union("d7");
        var file = new Lines()
                .measure("M1", "1", "Measure M1", "2023-Q2")
                .measure("M2", "1", "Measure M2", "2023-Q2")
                .measure("M3", "1", "Measure M3", "2023-Q2")
                .row("steps", "code", "S1", "type", "MILESTONE", "title:en", "Step S1")
                .row("step_measures", "step", "S1", "measure", "M1")
                .in(folder);
        var number = drafted(
                Lines.Asking.of(file, "d7").edition("Without S2", "2023-06-01").asDraft());
        assertThat(state(plan, "M1", "2023-07-01")).isEqualTo("partly");

        assertThat(force(union, number, DAY)).isInstanceOf(InForce.class);

        assertThat(state(plan, "M1", "2023-06-30")).isEqualTo("partly");
        assertThat(state(plan, "M1", "2023-07-01")).isEqualTo("confirmed");
    }

    @Test
    void aDraftIsSeenByItsPartyAndTheOperatorAlone() {
        var plan = plan("d8");
        var union = union("d8");
        var a = plan.id("party", "A");
        var b = plan.id("party", "B");
        var title = new Draft.Title(a, "Ours", "form", "en", null, DAY, "why");
        var drafts = app.bean(PlanDrafts.class);

        var made = drafts.make(Viewer.party(union, a), command(union), title, entry -> {
            app.bean(org.pacta.register.plan.Plan.class).exclude(entry, plan.counted("M1"), false, DAY);
            return true;
        });

        var number = made.draft().number();
        for (var viewer : List.of(Viewer.party(union, a), Viewer.operator(union))) {
            assertThat(draft(viewer, union, number).name()).isEqualTo("Ours");
            assertThat(app.bean(Ledger.class).read(viewer, () -> drafts.changes(drafts.draft(union, number))))
                    .hasSize(1);
        }
        for (var viewer : List.of(
                Viewer.PUBLIC,
                Viewer.parties(union),
                Viewer.party(union, b),
                Viewer.party(union + 1, a),
                Viewer.operator(union + 1))) {
            assertThatThrownBy(() -> draft(viewer, union, number)).isInstanceOf(NotFound.class);
            assertThat(app.bean(Ledger.class).read(viewer, () -> drafts.drafts(union)))
                    .isEmpty();
            assertThatThrownBy(() -> drafts.withdraw(viewer, union, number)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            drafts.putInForce(viewer, command(union), number, new PlanDrafts.Force(DAY, null, null)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> drafts.make(Viewer.party(union, b), command(union), title, _ -> true))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneThatIsGivenUpComesNeverIntoForce() {
        plan("d9");
        var union = union("d9");
        var number = drafted(newer("d9"));

        assertThat(app.bean(PlanDrafts.class).withdraw(Viewer.operator(union), union, number))
                .isEmpty();

        assertThat(force(union, number, DAY)).isEqualTo(new Closed(Draft.State.WITHDRAWN));
    }

    @Test
    void claimsAndFirstPlansAreNoDrafts() {
        plan("d10");
        var claims = new Lines()
                .row("claims", "thing", "MEASURE", "code", "M1", "party", "A", "since", "2023-01-01")
                .in(folder);

        var refused = app.bean(Imports.class)
                .run(Lines.Asking.of(claims, "d10").asDraft().request(), (_, _, _) -> {});
        var nowhere = app.bean(Imports.class).run(newer("d11").request(), (_, _, _) -> {});

        assertThat(refused.findings().faults())
                .extracting(each -> each.reason().name())
                .containsExactly("DRAFT_OF_CLAIMS");
        assertThat(nowhere).isInstanceOf(Outcome.Refused.class);
        assertThat(nowhere.findings().faults())
                .extracting(each -> each.reason().name())
                .contains("DRAFT_OF_NOTHING");
    }
}
