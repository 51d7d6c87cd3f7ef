package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.TestApplication;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.register.draft.PlanDrafts;

/// How law is made comes with the plan, Party by Party, and so do the stages that acts have passed.
class WaysModuleTest {

    @TempDir
    private static Path folder;

    private static TestApplication app;

    @BeforeAll
    static void open() {
        app = TestApplication.served();
        var outcome = taken(whole());
        assertThat(outcome.findings().faults()).isEmpty();
        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Lines whole() {
        var lines = new Lines()
                .row("union", "code", "ways", "name:en", "Ways", "time_zone", "UTC", "languages", "en; ru")
                .row("parties", "code", "A", "name:en", "Alpha")
                .row("parties", "code", "B", "name:en", "Beta")
                .row("bodies", "code", "house", "name:en", "House", "party", "A", "kind", "PARLIAMENT")
                .row("bodies", "code", "ministry", "name:en", "Ministry", "party", "A")
                .row("frameworks", "code", "F", "title:en", "First", "from", "2022-01-01", "to", "2029-12-31")
                .row(
                        "measures",
                        "framework",
                        "F",
                        "code",
                        "1",
                        "title:en",
                        "One",
                        "kind",
                        "LEGAL",
                        "result",
                        "ACT_IN_FORCE")
                .row(
                        "measures",
                        "framework",
                        "F",
                        "code",
                        "2",
                        "title:en",
                        "Two",
                        "kind",
                        "LEGAL",
                        "result",
                        "ACT_ADOPTED")
                .row(
                        "assignments",
                        "framework",
                        "F",
                        "thing",
                        "MEASURE",
                        "code",
                        "2",
                        "body",
                        "ministry",
                        "role",
                        "LEAD");
        stage(lines, "A", "entry", "5", "10", "30", "", "IN_FORCE", "9");
        stage(lines, "A", "draft", "10", "20", "40", "", "", "1");
        stage(lines, "A", "reading", "5", "12.5", "30", "house", "", "2");
        stage(lines, "A", "signature", "1", "3", "9", "", "ADOPTED", "3");
        stage(lines, "", "council", "1", "2", "3", "", "ADOPTED", "1");
        return lines.row("acts", "code", "L1", "title:en", "Law one", "party", "A")
                .row("act_stages", "act", "L1", "stage", "DRAFTING", "since", "2024-02-01")
                .row("act_passed", "act", "L1", "stage", "draft", "since", "2024-05-06")
                .row("act_measures", "framework", "F", "act", "L1", "measure", "1");
    }

    private static void stage(
            Lines lines,
            String party,
            String code,
            String least,
            String likely,
            String most,
            String body,
            String reaches,
            String order) {
        lines.row(
                "procedures",
                "party",
                party,
                "code",
                code,
                "title:en",
                "Stage " + code,
                "least",
                least,
                "likely",
                likely,
                "most",
                most,
                "body",
                body,
                "reaches",
                reaches,
                "order",
                order);
    }

    private static Outcome taken(Lines lines) {
        return app.bean(Imports.class)
                .run(Lines.Asking.of(lines.in(folder), "ways").request(), (_, _, _) -> {});
    }

    private static <T> T read(Function<AsOf, T> work) {
        var union = union();
        return app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> work.apply(app.bean(Moments.class).asOf(union, null, null)));
    }

    private static Union union() {
        return app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> app.bean(Unions.class).union("ways"));
    }

    private static long id(String kind, String code) {
        var ids = app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> app.bean(Records.class).ids(union().id()));
        return ids.getOrDefault(new Records.Name(kind, 0, code), 0L);
    }

    private static List<String> way(long owner) {
        return read(asOf ->
                app.bean(Procedures.class).ways(union().id(), asOf).getOrDefault(owner, Way.NONE).stages().stream()
                        .map(Stage::code)
                        .toList());
    }

    @Test
    void eachPartyHasTheStagesOfItsRowsInTheirOrder() {
        assertThat(way(id("party", "A"))).containsExactly("draft", "reading", "signature", "entry");
        assertThat(way(union().thing())).containsExactly("council");
        assertThat(way(id("party", "B"))).isEmpty();
        var names = read(asOf -> {
            var way = app.bean(Procedures.class).ways(union().id(), asOf).getOrDefault(id("party", "A"), Way.NONE);
            return app.bean(Procedures.class).names(union().id(), id("party", "A"), way, asOf);
        });
        assertThat(names.get("reading"))
                .singleElement()
                .satisfies(each -> assertThat(each.words()).isEqualTo("Stage reading"));
    }

    @Test
    void measuresHaveTheWayOfTheirActOrOfThePartyThatLeadsThem() {
        var paths = read(asOf -> app.bean(Procedures.class).paths(union().id(), union().thing(), asOf));
        var ids = app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> app.bean(Records.class).ids(union().id()));
        long framework = id("framework", "F");
        var one = Objects.requireNonNull(paths.get(ids.get(new Records.Name("measure", framework, "1"))));
        var two = Objects.requireNonNull(paths.get(ids.get(new Records.Name("measure", framework, "2"))));

        assertThat(one.left()).extracting(Stage::code).containsExactly("reading", "signature", "entry");
        assertThat(one.since()).isEqualTo("2024-05-06");
        assertThat(two.left()).extracting(Stage::code).containsExactly("draft", "reading", "signature");
    }

    @Test
    void theSameFileChangesNothingAndAFileWithoutStagesLeavesThem() {
        assertThat(taken(whole()))
                .isInstanceOfSatisfying(
                        Outcome.Imported.class,
                        each -> assertThat(each.difference().nothing())
                                .as("%s", each.difference())
                                .isTrue());
        assertThat(taken(new Lines().row("parties", "code", "A", "name:en", "Alpha")))
                .isInstanceOf(Outcome.Imported.class);
        assertThat(way(id("party", "A"))).hasSize(4);
    }

    @Test
    void allThatCannotBeIsSaidAtOnceAndNothingIsTaken() {
        var lines = new Lines();
        stage(lines, "A", "First Reading", "1", "2", "3", "", "", "1");
        stage(lines, "A", "signature", "9", "2", "3", "", "ADOPTED", "2");
        stage(lines, "A", "back", "1", "2", "3", "nowhere", "AGREED", "3");
        lines.row("act_passed", "act", "L1", "stage", "reading", "since", "2024-06-01")
                .row("act_passed", "act", "L1", "stage", "signature", "since", "2024-07-01");

        var outcome = taken(lines);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings().faults())
                .extracting(each -> each.reason().name())
                .containsExactlyInAnyOrder(
                        "STAGE_CODE",
                        "STAGE_DAYS",
                        "STAGES_FALL",
                        "REFERENCE_UNKNOWN",
                        "STAGE_UNKNOWN",
                        "STAGE_UNKNOWN");
        assertThat(way(id("party", "A"))).hasSize(4);
    }

    private static Map<String, LocalDate> passed(String act) {
        return read(asOf -> app.bean(Procedures.class).passed(union().id(), id("act", act), asOf));
    }

    /// A draft hears what is said, so that it can be said again; what acts passed is part of it.
    @Test
    void aDraftKeepsWhatActsPassedUntilItIsPutInForce() {
        var lines = new Lines()
                .row("acts", "code", "L2", "title:en", "Law two", "party", "A")
                .row("act_passed", "act", "L2", "stage", "draft", "since", "2024-06-03");
        var drafted = app.bean(Imports.class)
                .run(Lines.Asking.of(lines.in(folder), "ways").asDraft().request(), (_, _, _) -> {});
        assertThat(drafted.findings().faults()).isEmpty();
        assertThat(drafted)
                .isInstanceOfSatisfying(
                        Outcome.Drafted.class,
                        each -> assertThat(each.difference().relations())
                                .extracting(Difference.Tally::kind)
                                .contains("act_passed"));
        var command = new Command(new Actor.Operator(), union().id(), "put-in-force", Grounds.of("test"));
        var day = read(AsOf::on);
        app.bean(PlanDrafts.class)
                .putInForce(
                        Viewer.operator(union().id()),
                        command,
                        ((Outcome.Drafted) drafted).number(),
                        new PlanDrafts.Force(day, null, null));

        assertThat(passed("L2")).containsOnlyKeys("draft");
    }

    @Test
    void aFileMovesTheDayOnWhichAStageWasPassedEitherWay() {
        for (var day : List.of("2024-04-02", "2024-05-20", "2024-05-06")) {
            assertThat(taken(new Lines().row("act_passed", "act", "L1", "stage", "draft", "since", day)))
                    .isInstanceOf(Outcome.Imported.class);
            assertThat(passed("L1")).containsEntry("draft", LocalDate.parse(day));
        }
    }

    @Test
    void whatAnActPassedIsHeldAgainstTheWayThatTheRegisterHas() {
        var outcome = taken(new Lines().row("act_passed", "act", "L1", "stage", "council", "since", "2024-06-01"));
        assertThat(outcome.findings().faults())
                .singleElement()
                .satisfies(each -> assertThat(each.reason().name()).isEqualTo("STAGE_UNKNOWN"));
    }
}
