package org.pacta.council.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.claim.Said;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.plan.Plans;

/// Requests to move a date, by the front door and by the pages.
class ExtensionsModuleTest {

    private static final LocalDate TODAY = PlanFixture.day("2023-06-30");
    private static final LocalDate WANTED = PlanFixture.day("2023-12-31");
    private static final String PLAN = "/u/moves/frameworks/2021-2023/measures/";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "moves", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("council", "");
        plan.body("b-2", "B");
        plan.group("1", "");
        for (int i = 1; i <= 8; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            if (i != 6) plan.assign("1." + i, "b-1", "co-executor");
            plan.due("1." + i, "2023-03-31");
        }
        plan.measure("1.9", "1", "draft", Visibility.PARTIES, "2020-01-01");
        plan.assign("1.9", "a-1", "lead");
        plan.due("1.9", "2023-03-31");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Vera", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"))
                .is("Zina", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-2"))
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Extensions extensions() {
        return app.bean(Extensions.class);
    }

    private static Outcome ask(String party, String thing, LocalDate wanted, @Nullable Cause cause, String words) {
        var request = new Extensions.Request(wanted, cause, Said.of(words, "en"));
        return extensions().request(at.coordinator(party), at.union(), plan.counted(thing), request, TODAY);
    }

    private static long asked(String thing) {
        return recorded(ask("A", thing, WANTED, Cause.FUNDING, "The money comes late."));
    }

    private static Outcome answer(String party, long id, String body, boolean agreed) {
        var by = body.isEmpty() ? 0 : plan.id("body", body);
        return extensions().answer(at.coordinator(party), at.union(), id, by, agreed, Said.of("", "en"), TODAY);
    }

    private static Outcome decide(Actor actor, long id, @Nullable LocalDate due, String number, LocalDate day) {
        var decision = new Extensions.Decision(due, plan.id("body", "council"), number, day, Said.nothing());
        return extensions().decide(actor, at.union(), id, decision, TODAY);
    }

    private static long recorded(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded(var id)) return id;
        throw new AssertionError("not recorded: " + outcome);
    }

    private static List<Reason> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons : List.of();
    }

    private static Extension found(long id, AsOf asOf) {
        return plan.read(
                Viewer.PUBLIC,
                () -> extensions().extension(at.union(), id, asOf, "en").orElseThrow());
    }

    private static LocalDate due(String thing, AsOf asOf) {
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class)
                        .due(at.union(), plan.counted(thing), asOf)
                        .orElseThrow()
                        .due());
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
    void untilGrantedTheOldDateRulesAndBothStayKnown() {
        var id = asked("1.1");
        recorded(answer("B", id, "b-1", true));
        var before = at.now(TODAY);
        assertThat(due("1.1", before)).isEqualTo("2023-03-31");

        recorded(decide(at.coordinator(""), id, WANTED, "12", TODAY.minusDays(0)));

        var now = at.now(TODAY);
        assertThat(due("1.1", now)).isEqualTo(WANTED);
        assertThat(due("1.1", before)).as("as it was known before").isEqualTo("2023-03-31");
        assertThat(due("1.1", at.now(TODAY.minusDays(1))))
                .as("on the day before")
                .isEqualTo("2023-03-31");
        var held = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class)
                        .due(at.union(), plan.counted("1.1"), now)
                        .orElseThrow());
        assertThat(held.first()).isEqualTo("2023-03-31");
        assertThat(held.moves()).isEqualTo(1);
        assertThat(found(id, now).state()).isEqualTo(Extension.State.GRANTED);
        assertThat(found(id, before).state()).isEqualTo(Extension.State.OPEN);
        assertThat(found(id, now).answers())
                .extracting(Extension.Answer::agreed)
                .containsExactly(true);
        assertThat(reasons(answer("B", id, "", true))).containsExactly(Reason.CLOSED);
        assertThat(reasons(extensions().withdraw(at.coordinator("A"), at.union(), id, TODAY)))
                .containsExactly(Reason.CLOSED);
    }

    @Test
    void whatIsAskedForIsCheckedAndAllIsSaidAtOnce() {
        assertThat(reasons(ask("A", "1.2", TODAY.minusDays(1), null, " ")))
                .containsExactly(Reason.PAST, Reason.CAUSE_MISSING, Reason.WORDS_MISSING);
        assertThat(reasons(ask("A", "1.2", PlanFixture.day("2023-03-31"), Cause.OTHER, "Why not")))
                .containsExactly(Reason.SAME_DATE, Reason.PAST);
        assertThat(reasons(ask("B", "1.6", WANTED, Cause.OTHER, "Not ours"))).containsExactly(Reason.NOT_CARRIER);
        assertThat(reasons(ask("", "1.2", WANTED, Cause.OTHER, "Nobody's"))).containsExactly(Reason.NO_PARTY);
        asked("1.2");
        assertThat(reasons(ask("B", "1.2", WANTED, Cause.OTHER, "As well"))).containsExactly(Reason.OPEN_ALREADY);
    }

    @Test
    void whatIsConfirmedNeedsNoOtherDate() {
        var claim = at.claim("A", "1.6", "2023-05-01");
        at.confirm("B", claim);

        assertThat(reasons(ask("A", "1.6", WANTED, Cause.OTHER, "Late"))).containsExactly(Reason.DONE);
    }

    @Test
    void onlyAnExecutorOfAnotherPartyAnswers() {
        var id = asked("1.3");

        assertThat(reasons(answer("A", id, "", true))).containsExactly(Reason.OWN_REQUEST);
        assertThat(reasons(answer("B", id, "b-2", true))).containsExactly(Reason.NOT_ASSIGNED);
        assertThat(reasons(answer("B", id, "b-1", false))).containsExactly(Reason.WORDS_MISSING);
        recorded(answer("B", id, "b-1", true));
        var no = extensions().answer(at.coordinator("B"), at.union(), id, 0, false, Said.of("Too late.", "en"), TODAY);
        recorded(no);

        assertThat(found(id, at.now(TODAY)).answers())
                .extracting(Extension.Answer::agreed, Extension.Answer::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, "Too late."));
    }

    @Test
    void aDecisionHasBodyNumberAndDayAndIsTheSecretariatsToRecord() {
        var id = asked("1.4");
        var secretariat = at.coordinator("");

        assertThat(reasons(decide(at.coordinator("A"), id, WANTED, "12", TODAY)))
                .containsExactly(Reason.NOT_YOURS);
        assertThat(reasons(decide(secretariat, id, null, " ", TODAY.plusDays(1))))
                .containsExactly(Reason.NUMBER_MISSING, Reason.FUTURE);
        assertThat(reasons(decide(secretariat, id, WANTED, "12", TODAY.minusDays(1))))
                .containsExactly(Reason.BEFORE_REQUEST);
        var ministry = new Extensions.Decision(null, plan.id("body", "a-1"), "12", TODAY, Said.nothing());
        assertThat(reasons(extensions().decide(secretariat, at.union(), id, ministry, TODAY)))
                .containsExactly(Reason.BODY_MISSING);

        recorded(decide(secretariat, id, null, "13", TODAY));

        assertThat(found(id, at.now(TODAY)).state()).isEqualTo(Extension.State.REFUSED);
        assertThat(due("1.4", at.now(TODAY))).isEqualTo("2023-03-31");
        assertThat(asked("1.4")).as("asked anew after a refusal").isNotEqualTo(id);
    }

    @Test
    void whoFindsTheDateMovedMeanwhileIsTold() {
        var id = asked("1.5");
        plan.due("1.5", "2023-Q3", "2023-05-01");

        assertThat(reasons(decide(at.coordinator(""), id, WANTED, "12", TODAY))).containsExactly(Reason.MOVED);
        assertThat(reasons(extensions().withdraw(at.coordinator("B"), at.union(), id, TODAY)))
                .containsExactly(Reason.NOT_YOURS);
        recorded(extensions().withdraw(at.coordinator("A"), at.union(), id, TODAY));
        assertThat(found(id, at.now(TODAY)).state()).isEqualTo(Extension.State.WITHDRAWN);
    }

    @Test
    void aRequestIsSeenNoWiderThanItsThingAndItsWordsMayBeNarrower() {
        var hidden = recorded(ask("A", "1.9", WANTED, Cause.OTHER, "Secret."));
        var request = new Extensions.Request(WANTED, Cause.OTHER, new Said("Among us.", "en", Visibility.PARTIES));
        var narrow =
                recorded(extensions().request(at.coordinator("A"), at.union(), plan.counted("1.7"), request, TODAY));
        var now = at.now(TODAY);

        assertThat(plan.read(Viewer.PUBLIC, () -> extensions().extension(at.union(), hidden, now, "en")))
                .isEmpty();
        assertThat(plan.read(at.viewer("B"), () -> extensions().extension(at.union(), hidden, now, "en")))
                .isPresent();
        assertThat(found(narrow, now).words()).isEmpty();
        assertThat(plan.read(
                        at.viewer("B"),
                        () -> extensions()
                                .extension(at.union(), narrow, now, "en")
                                .orElseThrow()
                                .words()))
                .isEqualTo("Among us.");
        var list = new Browser(app.address()).open("/u/moves/extensions?lang=en");
        assertThat(text(list)).contains("Measure 1.7").doesNotContain("Measure 1.9", "Secret", "Among us");
        assertThat(new Browser(app.address()).open(PLAN + "1.9/extensions").statusCode())
                .isEqualTo(404);
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql("select count(*) from council.extension where thing_id = " + plan.counted("1.9"))
                                .query(Long.class)
                                .single()))
                .as("by SQL under the viewer set")
                .isZero();
    }

    @Test
    void isAskedAnsweredAndGrantedByThePages() {
        var at = PLAN + "1.8/extensions";
        var anna = entered("Anna");
        var wrong = anna.send(at + "/request", "wanted", "soon", "words", "We wait for B.");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("Please give a date.", "We wait for B.");
        var empty = anna.send(at + "/request", "wanted", "2023-10-31");
        assertThat(text(empty)).contains("Please choose a reason.", "Please say why.");
        var asked = anna.send(at + "/request", "wanted", "2023-10-31", "cause", "other-party", "words", "We wait.");
        assertThat(location(asked)).isEqualTo(at);
        assertThat(text(anna.open(at)))
                .contains("Party A asks to move the date from 31 March 2023 to 31 October 2023", "Withdraw");

        for (var name : List.of("Igor", "Clara"))
            assertThat(entered(name)
                            .send(at + "/request", "wanted", "2023-10-31")
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        assertThat(entered("Zina").send(at + "/1/answer", "agreed", "yes").statusCode())
                .isEqualTo(422);
        assertThat(entered("Vera").send(at + "/1/decide", "outcome", "granted").statusCode())
                .isEqualTo(403);
        assertThat(location(entered("Vera").send(at + "/1/answer", "agreed", "yes", "words", "Agreed.")))
                .isEqualTo(at + "#request-1");
        var olga = entered("Olga");
        assertThat(text(olga.send(at + "/1/decide", "outcome", "granted", "day", "2023-06-30", "due", "2023-10-31")))
                .contains("Please give the number", "Please choose a body");
        var granted = olga.send(
                at + "/1/decide",
                "outcome",
                "granted",
                "due",
                "2023-11-30",
                "body",
                "council",
                "number",
                "No 7/a",
                "day",
                "2023-06-30");
        assertThat(granted.statusCode()).as(text(granted)).isEqualTo(303);

        assertThat(text(new Browser(app.address()).open(at + "?lang=en")))
                .contains(
                        "Agreed: Body b-1 (Party B)",
                        "Date moved to 30 November 2023: Body council, decision No No 7/a of 30 June 2023");
        assertThat(text(new Browser(app.address()).open(PLAN + "1.8?lang=en"))).contains("30 Nov 2023");
    }
}
