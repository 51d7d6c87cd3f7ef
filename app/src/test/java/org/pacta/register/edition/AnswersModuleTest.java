package org.pacta.register.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.LedgerCheck;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Stale;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.DraftAnswers;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the secretariat answers to a draft that a Party sent out.
class AnswersModuleTest {

    private static final LocalDate TODAY = PlanFixture.day("2023-06-30");
    private static final String UNION = "/u/answers/";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "answers", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.assign("1.1", "a-1", "lead");
        plan.due("1.1", "2023-03-31");
        plan.enter(entry -> entry.text(plan.id("measure", "1.1"), "title", "ru", "Мера первая", false, TODAY));
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        browser.open("/?lang=en");
        return browser;
    }

    /// Of Party A: measure 1.1 is due on another day.
    private static int proposed(String name, String due) {
        var command = new Command(at.coordinator("A"), at.union(), "draft", Grounds.of("Supply is late"));
        var title = new Draft.Title(at.party("A"), name, "what-if", "en", plan.frameworkId(), TODAY, "Supply is late");
        return app.bean(PlanDrafts.class)
                .make(at.viewer("A"), command, title, entry -> {
                    app.bean(Plan.class).due(entry, plan.id("measure", "1.1"), Deadline.parse(due, ""), null, TODAY);
                    return true;
                })
                .draft()
                .number();
    }

    private static String sent(String name, String due) {
        var draft = UNION + "editions/" + proposed(name, due);
        assertThat(entered("Anna").send(draft + "/own/send").statusCode()).isEqualTo(303);
        return draft;
    }

    @Test
    void aRefusalIsAFactWithItsReasonThatThePartyReadsInItsLanguage() {
        var draft = sent("Later dates", "2023-Q4");
        var olga = entered("Olga");
        assertThat(text(olga.open(draft)))
                .contains("Draft of", "Refuse the draft, with a reason", "Take over as a draft", "31 March 2023 Q4");
        assertThat(text(olga.open(draft + "/refuse"))).contains("Why it is refused", "Later dates");
        var empty = olga.send(draft + "/refuse", "why", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(text(empty)).contains("the Party reads it");
        var before = plan.head().seq();

        var answer = olga.send(draft + "/refuse", "why", "Money was given to 2023 alone");

        assertThat(location(answer)).as(text(answer)).isEqualTo(draft);
        assertThat(plan.head().seq()).isEqualTo(before + 1);
        assertThat(text(olga.open(draft)))
                .contains("refused by the secretariat on 30 June 2023", "Money was given to 2023 alone")
                .doesNotContain("Take over", "Refuse the draft");
        var anna = entered("Anna");
        assertThat(text(anna.open(draft + "?lang=ru")))
                .contains("отклонён секретариатом 30 июня 2023 г.", "Почему отклонён", "Money was given to 2023 alone")
                .contains("Мера первая", "31 марта 2023 г. IV квартал 2023 г.")
                .contains("Составить заново, чтобы изменить")
                .doesNotContain("Отозвать от других");
        assertThat(text(anna.open(draft + "?lang=be"))).contains("адхілены сакратарыятам 30 чэрвеня 2023 г.");
        assertThat(text(anna.open(UNION + "editions?lang=en"))).contains("refused by the secretariat");
        assertThat(text(entered("Boris").open(draft))).contains("Money was given to 2023 alone");
        assertThat(new LedgerCheck(app.database().owner()).check().faults()).isEmpty();
    }

    @Test
    void aDraftIsAnsweredOnce() {
        var refused = sent("Refused", "2023-09-30");
        var olga = entered("Olga");
        var anna = entered("Anna");
        assertThat(olga.send(refused + "/refuse", "why", "No").statusCode()).isEqualTo(303);
        for (var again : List.of("/refuse", "/take"))
            assertThat(olga.send(refused + again, "why", "Once more").statusCode())
                    .as(again)
                    .isEqualTo(409);
        assertThat(olga.open(refused + "/refuse").statusCode()).isEqualTo(409);
        assertThat(anna.send(refused + "/own/recall").statusCode()).isEqualTo(409);
        assertThat(text(olga.open(refused))).doesNotContain("Once more");

        var taken = sent("Taken", "2023-10-31");
        var own = location(olga.send(taken + "/take"));
        assertThat(text(olga.open(own))).contains("Put in force", "31 March 2023 31 October 2023");
        for (var again : List.of("/refuse", "/take"))
            assertThat(olga.send(taken + again, "why", "Once more").statusCode())
                    .as(again)
                    .isEqualTo(409);
        assertThat(text(anna.open(taken)))
                .contains("taken over by the secretariat on 30 June 2023, as draft " + own.replaceAll(".*/", ""));
    }

    @Test
    void aPartyMakesARefusedDraftAnewAndSendsThat() {
        var draft = sent("Once", "2023-11-30");
        assertThat(entered("Olga").send(draft + "/refuse", "why", "Not yet").statusCode())
                .isEqualTo(303);
        var anna = entered("Anna");

        var anew = location(anna.send(draft + "/own/renew"));

        assertThat(anew).isNotEqualTo(draft);
        assertThat(text(anna.open(anew))).contains("being drafted", "31 March 2023 30 November 2023");
        assertThat(text(anna.open(draft))).contains("refused by the secretariat", "Not yet");
        assertThat(anna.send(anew + "/own/send").statusCode()).isEqualTo(303);
        assertThat(entered("Olga").send(anew + "/refuse", "why", "Still not").statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyButTheSecretariatAnswers() {
        var draft = sent("Others", "2023-08-31");
        var kept = UNION + "editions/" + proposed("Kept", "2023-07-31");
        for (var name : List.of("Anna", "Boris", "Igor", "Clara")) {
            assertThat(entered(name).send(draft + "/refuse", "why", "Mine").statusCode())
                    .as(name)
                    .isEqualTo(403);
            assertThat(entered(name).open(draft + "/refuse").statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(new Browser(app.address())
                        .send(draft + "/refuse", "why", "Mine")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(entered("Olga").send(kept + "/refuse", "why", "Not sent").statusCode())
                .as("what was not sent is not seen")
                .isEqualTo(404);
        int number = Integer.parseInt(draft.replaceAll(".*/", ""));
        var refusal = new DraftAnswers.Refusal("Mine", "en");
        for (var viewer : List.of(at.viewer("A"), at.viewer("B"), Viewer.parties(at.union()), Viewer.PUBLIC))
            assertThatThrownBy(() -> app.bean(DraftAnswers.class)
                            .refuse(viewer, at.union(), number, refusal, TODAY, work -> {
                                throw new AssertionError("no command is opened");
                            }))
                    .isInstanceOf(NotFound.class);
    }

    /// The row and its words are read by those to whom drafts are sent, and written by a command alone.
    @Test
    void theRecordShowsAnAnswerToNobodyElse() {
        var draft = sent("Seen", "2023-12-31");
        entered("Olga").send(draft + "/refuse", "why", "zzqreasonzzq");
        var number = draft.replaceAll(".*/", "");
        var sql = "select count(*) from register.draft_answer a join ledger.text t on t.id = a.id where a.number = "
                + number + " and t.words = 'zzqreasonzzq'";
        assertThat(count(at.viewer("A"), sql)).isEqualTo(1);
        assertThat(count(at.viewer("B"), sql)).isEqualTo(1);
        assertThat(count(Viewer.secretariat(at.union()), sql)).isEqualTo(1);
        assertThat(count(Viewer.PUBLIC, sql)).isZero();
        assertThat(count(Viewer.secretariat(at.union() + 1), sql)).isZero();
        assertThat(text(new Browser(app.address()).open(UNION + "changes?lang=en")))
                .doesNotContain("zzqreasonzzq");
        var write = "update register.draft_answer set recorded_to = now() where number = " + number;
        assertThatThrownBy(() -> plan.read(
                        Viewer.secretariat(at.union()),
                        () -> app.bean(JdbcClient.class).sql(write).update() == 0 ? fail() : 1))
                .as("nobody writes it beside the ledger")
                .isInstanceOf(Exception.class);
    }

    private static int fail() {
        throw new IllegalStateException("not written");
    }

    /// A Party that takes its draft back while it is being answered waits, and is told that it was answered.
    @Test
    void takingBackWaitsForTheAnswer() throws Exception {
        var draft = sent("Race", "2023-07-15");
        int number = Integer.parseInt(draft.replaceAll(".*/", ""));
        var written = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var command =
                new Command(at.coordinator("A"), at.union(), "answer-draft", Grounds.of("Draft of a Party refused"));
        var refusing = CompletableFuture.runAsync(() -> app.bean(DraftAnswers.class)
                .refuse(
                        Viewer.secretariat(at.union()),
                        at.union(),
                        number,
                        new DraftAnswers.Refusal("No", "en"),
                        TODAY,
                        work -> app.bean(Ledger.class).enter(command, entry -> {
                            var answer = work.apply(entry);
                            entry.flush();
                            written.countDown();
                            try {
                                end.await(30, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return answer;
                        })));
        assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
        var recalling = CompletableFuture.runAsync(
                () -> app.bean(PlanDrafts.class).send(at.viewer("A"), at.union(), number, false));
        Thread.sleep(300);
        assertThat(recalling).isNotDone();
        end.countDown();
        refusing.get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> recalling.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Stale.class);
    }

    private static long count(Viewer viewer, String sql) {
        return plan.read(
                viewer,
                () -> app.bean(JdbcClient.class).sql(sql).query(Long.class).single());
    }
}
