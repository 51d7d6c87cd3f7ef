package org.pacta.register.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;
import static org.pacta.register.keeping.SentForm.form;
import static org.pacta.register.keeping.SentForm.send;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.acts.Act;
import org.pacta.acts.Acts;
import org.pacta.council.Council;
import org.pacta.ledger.LedgerCheck;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;

/// Groups, acts, meetings and documents made and set right by the form that measures have too.
class RecordsByFormModuleTest {

    private static final LocalDate TODAY = PlanFixture.day("2023-06-30");
    private static final String UNION = "/u/records/";
    private static final String PLAN = UNION + "frameworks/2021-2023/";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;
    private static Browser olga;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "records", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("council", "");
        plan.group("1", "");
        plan.group("1.1", "1");
        plan.group("2", "");
        plan.group("3", "");
        plan.measure("M", "1.1");
        plan.act("L-A", "A");
        plan.act("L-B", "B");
        plan.act("L-C", "A");
        plan.act("L-D", "B");
        plan.reach("L-A", "drafting", "2023-01-10");
        plan.meeting("7", "council", "2023-05-11");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        olga = entered("Olga");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        browser.open("/?lang=en");
        return browser;
    }

    @Test
    void theSecretariatComesFromARecordToItsForm() {
        for (var record : List.of(UNION + "acts/L-A", UNION + "meetings/7", PLAN + "groups/1.1")) {
            assertThat(olga.open(record).body()).contains("href=\"" + record + "/correct");
            assertThat(olga.open(record + "/correct").statusCode()).isEqualTo(200);
            for (var other : List.of(entered("Anna"), new Browser(app.address())))
                assertThat(other.open(record).body()).doesNotContain("/correct");
        }
    }

    /// Fills a form and sends it; it is taken.
    private static String done(String path, Map<String, String> typed) {
        var form = form(olga.open(path));
        assertThat(form.keySet()).as(path).containsAll(typed.keySet());
        form.putAll(typed);
        form.put("what", "mistake");
        if (form.getOrDefault("grounds", "").isEmpty()) form.put("grounds", "left out");
        var answer = send(olga, path, form);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        return location(answer);
    }

    private static Group group(String code) {
        var now = at.now(TODAY);
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).groups(at.union(), plan.frameworkId(), now, "en").stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    private static Act act(String code) {
        var now = at.now(TODAY);
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Acts.class).act(at.union(), code, now, "en").orElseThrow());
    }

    @Test
    void aGroupIsMadeMovedAndKeepsItsLevelWhereOthersStandBelowIt() {
        assertThat(done(PLAN + "new/groups", Map.of("code", "1.2", "title-en", "Customs", "parent", "1")))
                .isEqualTo(PLAN + "groups/1.2");
        assertThat(group("1.2"))
                .extracting(Group::parent, Group::depth, Group::title)
                .containsExactly("1", 2, "Customs");

        done(PLAN + "groups/1.2/correct", Map.of("parent", "2", "position", "9", "title-ru", "Таможня"));
        assertThat(group("1.2")).extracting(Group::parent, Group::position).containsExactly("2", 9);

        var path = PLAN + "groups/1/correct";
        var form = form(olga.open(path));
        form.put("parent", "2");
        form.put("grounds", "a try");
        var refused = send(olga, path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("It cannot stand there");
        assertThat(group("1").parent()).isNull();
    }

    @Test
    void aMeasureAndAStepAreMadeWithAllThatBelongsToThem() {
        done(
                PLAN + "new/measures",
                Map.of(
                        "code",
                        "M2",
                        "title-en",
                        "Second",
                        "title-ru",
                        "Второе",
                        "deadline",
                        "2023-Q4",
                        "group",
                        "1.1",
                        "kind",
                        "legal",
                        "result",
                        "act-adopted",
                        "body-0",
                        "a-1",
                        "role-0",
                        "lead"));
        var now = at.now(TODAY);
        var measure = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class)
                        .measure(at.union(), plan.frameworkId(), "M2", now, "en")
                        .orElseThrow());
        assertThat(measure.kind()).isEqualTo("legal");
        assertThat(measure.groups().getLast().code()).isEqualTo("1.1");
        assertThat(plan.<Boolean>read(
                        Viewer.PUBLIC,
                        () -> app
                                .bean(org.pacta.ledger.Records.class)
                                .texts(at.union(), List.of(measure.id()), now)
                                .getOrDefault(measure.id(), List.of())
                                .stream()
                                .allMatch(each ->
                                        each.original() == each.language().equals("en"))))
                .as("one original")
                .isTrue();
        done(
                PLAN + "new/steps",
                Map.of("code", "S2", "title-en", "Half", "sort", "target", "goal", "50", "measures", "M2"));
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Plans.class).steps(at.union(), measure.id(), at.now(TODAY), "en")))
                .singleElement()
                .satisfies(each -> assertThat(each.goal()).isEqualByComparingTo("50"));

        var again = form(olga.open(PLAN + "new/measures"));
        again.put("code", "M2");
        again.put("group", "9");
        again.put("links", "nothing");
        var refused = send(olga, PLAN + "new/measures", again);
        assertThat(text(refused))
                .contains(
                        "has or had this code", "Please choose one", "line cannot be read", "title", "Please say why");
        assertThat(refused.body()).contains("nothing");
    }

    @Test
    void anActMovesThroughItsStagesAndHasATwin() {
        done(
                UNION + "acts/L-A/correct",
                Map.of(
                        "number",
                        "12-Z",
                        "dated",
                        "2023-05-02",
                        "published",
                        "Gazette 5",
                        "stage-1",
                        "adopted",
                        "stage_since-1",
                        "2023-05-02",
                        "twins",
                        "L-B",
                        "kind",
                        "decree",
                        "grounds",
                        "signed"));
        var act = act("L-A");
        assertThat(List.of(act.number(), act.published(), act.stage(), act.kind(), act.since(), act.dated()))
                .containsExactly(
                        "12-Z",
                        "Gazette 5",
                        "adopted",
                        "decree",
                        PlanFixture.day("2023-05-02"),
                        PlanFixture.day("2023-05-02"));
        assertThat(act.party()).isEqualTo("A");
        assertThat(plan.read(
                        Viewer.PUBLIC, () -> app.bean(Acts.class).twins(at.union(), act.id(), at.now(TODAY), "en")))
                .extracting(Act::code)
                .containsExactly("L-B");
        var form = form(olga.open(UNION + "acts/L-A/correct"));
        assertThat(form)
                .containsEntry("stage-0", "drafting")
                .containsEntry("stage_since-0", "2023-01-10")
                .containsEntry("stage-1", "adopted");
        form.put("stage_since-1", "2023-01-10");
        form.put("dated", "soon");
        form.put("twins", "L-A");
        form.put("grounds", "a try");
        var refused = send(olga, UNION + "acts/L-A/correct", form);
        assertThat(text(refused)).contains("needs a day of its own", "This is no day", "or it is this very one");
        assertThat(refused.body()).contains("soon");

        done(UNION + "acts/L-A/correct", Map.of("stage-1", "", "twins", "", "grounds", "not signed after all"));
        assertThat(act("L-A").stage()).isEqualTo("drafting");
        assertThat(form(olga.open(UNION + "acts/L-B/correct"))).containsEntry("twins", "");
    }

    private static Map<String, String> read(String record) {
        return form(olga.open(record + "/correct"));
    }

    private static String refused(String record, String field, String typed) {
        var form = read(record);
        form.put(field, typed);
        form.put("what", "mistake");
        form.put("grounds", "a try");
        var answer = send(olga, record + "/correct", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return text(answer);
    }

    @Test
    void weightsAndActsAreKeptByTheFormsOfWhatTheyBelongTo() {
        done(PLAN + "new/measures", Map.of("code", "M3", "title-en", "Third", "weight", "3", "acts", "L-C"));
        done(
                PLAN + "new/steps",
                Map.of("code", "S3", "title-en", "Step", "measures", "M3", "weight", "2.5", "acts", "L-C\nL-D"));
        done(PLAN + "groups/3/correct", Map.of("weight", "4"));
        assertThat(read(PLAN + "measures/M3")).containsEntry("weight", "3").containsEntry("acts", "L-C");
        assertThat(read(PLAN + "steps/S3")).containsEntry("weight", "2.5").containsEntry("acts", "L-C\nL-D");
        assertThat(read(PLAN + "groups/3")).containsEntry("weight", "4");
        assertThat(read(UNION + "acts/L-C")).containsEntry("carries", "2021-2023 M3\n2021-2023 step:S3");

        done(UNION + "acts/L-C/correct", Map.of("carries", "2021-2023 step:S3"));
        done(PLAN + "steps/S3/correct", Map.of("weight", "", "acts", "L-C"));
        done(PLAN + "groups/3/correct", Map.of("weight", ""));

        assertThat(read(PLAN + "measures/M3")).containsEntry("acts", "");
        assertThat(read(PLAN + "steps/S3")).containsEntry("weight", "").containsEntry("acts", "L-C");
        assertThat(read(PLAN + "groups/3")).containsEntry("weight", "");
        assertThat(read(UNION + "acts/L-D")).containsEntry("carries", "");
        assertThat(refused(PLAN + "measures/M3", "acts", "L-9")).contains("There is no act of that code");
        assertThat(refused(UNION + "acts/L-C", "carries", "2021-2023 M9")).contains("no such measure or step");
        assertThat(refused(PLAN + "groups/3", "weight", "heavy")).contains("a number that is not negative");
        assertThat(refused(PLAN + "steps/S3", "weight", "-1")).contains("a number that is not negative");
    }

    @Test
    void aMeetingAndItsDocumentAreMadeAndTheDocumentGoesThroughItsStages() {
        done(
                UNION + "new/meetings",
                Map.of(
                        "code",
                        "8",
                        "title-en",
                        "Eighth",
                        "place-en",
                        "Minsk",
                        "met",
                        "council",
                        "number",
                        "8",
                        "held",
                        "2023-06-20"));
        assertThat(done(
                        UNION + "new/documents",
                        Map.of(
                                "code",
                                "D1",
                                "title-en",
                                "On customs",
                                "kind",
                                "decision",
                                "number",
                                "5",
                                "dated",
                                "2023-06-20",
                                "of_meeting",
                                "8",
                                "stage-0",
                                "approved",
                                "stage_since-0",
                                "2023-06-20")))
                .isEqualTo("/u/records/meetings/8");
        var council = app.bean(Council.class);
        var now = at.now(TODAY);
        var meeting = plan.read(
                Viewer.PUBLIC, () -> council.meeting(at.union(), "8", now, "en").orElseThrow());
        assertThat(List.of(meeting.number(), meeting.place(), meeting.heldOn(), meeting.body()))
                .containsExactly(8, "Minsk", PlanFixture.day("2023-06-20"), "council");

        assertThat(done(
                        UNION + "documents/D1/correct",
                        Map.of("stage-1", "in-force", "stage_since-1", "2023-06-25", "grounds", "published")))
                .isEqualTo("/u/records/meetings/8");
        assertThat(plan.read(Viewer.PUBLIC, () -> council.documents(at.union(), meeting.id(), at.now(TODAY), "en")))
                .extracting(each -> each.code(), each -> each.number(), each -> each.stage())
                .containsExactly(Tuple.tuple("D1", "5", "in-force"));
        done(UNION + "meetings/8/correct", Map.of("held", "2023-06-21", "place-en", "Moscow"));
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> council.meeting(at.union(), "8", at.now(TODAY), "en")
                                .orElseThrow()))
                .satisfies(each -> assertThat(List.of(each.heldOn(), each.place()))
                        .containsExactly(PlanFixture.day("2023-06-21"), "Moscow"));
    }

    @Test
    void onlyTheSecretariatKeepsThemAndWhatWasNotReadIsNotOverwritten() {
        var anna = entered("Anna");
        for (var path : List.of("acts/L-B/correct", "new/acts", "meetings/7/correct", "new/documents"))
            assertThat(anna.open(UNION + path).statusCode()).as(path).isEqualTo(403);
        var path = UNION + "acts/L-B/correct";
        var first = form(olga.open(path));
        var second = new HashMap<>(first);
        first.put("number", "1");
        first.put("grounds", "one");
        second.put("number", "2");
        second.put("grounds", "two");
        assertThat(send(olga, path, first).statusCode()).isEqualTo(303);
        var overtaken = send(olga, path, second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(text(overtaken)).contains("Number 1 2");
        assertThat(act("L-B").number()).isEqualTo("1");
        assertThat(new LedgerCheck(app.database().owner()).check().faults()).isEmpty();
    }
}
