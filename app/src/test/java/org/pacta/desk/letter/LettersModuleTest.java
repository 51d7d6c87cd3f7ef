package org.pacta.desk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.desk.SetClock;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Duties;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.reporting.Reports;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Daily letters to a real SMTP server. Each test has a union of its own, in which it is always the same day; the hour
/// is that of the server's clock, which each test sets.
class LettersModuleTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final SetClock CLOCK = new SetClock();

    private static TestApplication app;

    @BeforeAll
    static void start() {
        MAIL.start();
        app = TestApplication.served(
                CLOCK,
                "--pacta.demo=true",
                "--pacta.url=https://pacta.example.org",
                "--pacta.mail.host=127.0.0.1",
                "--pacta.mail.port=" + MAIL.getSmtp().getPort(),
                "--pacta.mail.from=pacta@example.org",
                "--pacta.mail.security=none");
    }

    @AfterAll
    static void stop() {
        app.close();
        MAIL.stop();
    }

    /// A union of a test, with a coordinator of each Party.
    private record Scene(PlanFixture plan, ClaimFixture at, Cast cast, Union union) {

        static Scene of(String code) {
            var plan = PlanFixture.demonstration(app, code, "2023-06-30", "A", "B");
            plan.group("1", "");
            for (var each : List.of("1.1", "1.2")) {
                plan.measure(each, "1");
                plan.assign(each, "a-1", "lead");
                plan.due(each, "2023-12-31");
            }
            var cast = new Cast(app, plan.unionId());
            var union = app.bean(Ledger.class)
                    .read(Viewer.PUBLIC, () -> app.bean(Unions.class).union(code));
            return new Scene(plan, new ClaimFixture(app, plan), cast, union);
        }

        Scene coordinator(String name, String party) {
            cast.is(name, Role.PARTY_COORDINATOR, plan.id("party", party), 0);
            app.bean(Ledger.class).keep(Viewer.operator(union.id()), () -> {
                app.bean(People.class).save(union.id(), new Person(cast.person(name), name, mail(name), ""));
                return true;
            });
            return this;
        }

        String mail(String name) {
            return name.toLowerCase(java.util.Locale.ROOT) + "@" + union.code() + ".example";
        }

        List<MimeMessage> letters(String name) {
            return Arrays.stream(MAIL.getReceivedMessages())
                    .filter(each -> to(each).equals(mail(name)))
                    .toList();
        }

        /// Writes and sends whatever is due.
        void attend() {
            var letters = app.bean(Letters.class);
            letters.write(union);
            while (letters.send(union)) {
                // until none is left
            }
        }

        String state(String name, String column) {
            return app.bean(Ledger.class)
                    .read(
                            Viewer.operator(union.id()),
                            () -> app.bean(JdbcClient.class)
                                    .sql("select coalesce(string_agg(" + column
                                            + ", ' ' order by day), '') from desk.letter"
                                            + " where union_id = :union and person_id = :person")
                                    .param("union", union.id())
                                    .param("person", cast.person(name))
                                    .query(String.class)
                                    .single());
        }

        /// As if the letters so far were of the day before.
        void dayLater() {
            app.bean(Ledger.class)
                    .keep(
                            Viewer.operator(union.id()),
                            () -> app.bean(JdbcClient.class)
                                            .sql("update desk.letter set day = day - 1 where union_id = :union")
                                            .param("union", union.id())
                                            .update()
                                    + app.bean(JdbcClient.class)
                                            .sql("update desk.told set day = day - 1 where union_id = :union")
                                            .param("union", union.id())
                                            .update());
        }
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(MimeMessage letter, int part) {
        try {
            return String.valueOf(
                    ((MimeMultipart) letter.getContent()).getBodyPart(part).getContent());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void hour(String utc) {
        CLOCK.at("2023-06-30T" + utc + ":00Z");
    }

    @Test
    void aReturnIsMailedOnceWithItsReasonInFull() throws MessagingException {
        hour("12:00");
        var scene = Scene.of("letters-return").coordinator("Anna", "A").coordinator("Boris", "B");
        var words =
                "The act names Article 5 <b>only</b>.\nWhere is Article 6? " + "Say so in full. ".repeat(40) + "End.";
        scene.at.sendBack("B", scene.at.claim("A", "1.1", "2023-05-01"), words);

        scene.attend();
        scene.attend();
        scene.dayLater();
        scene.attend();

        var letters = scene.letters("Anna");
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.getSubject()).isEqualTo("1 new matter awaits you: Union letters-return");
        assertThat(part(letter, 0).replaceAll("\\s+", " "))
                .contains("Returned for clarification", "[New] Measure 1.1: Measure 1.1")
                .contains("Where is Article 6? Say so in full. Say so in full.", "Say so in full. End.")
                .containsPattern("> Party B, [^:]+: The act names Article 5 <b>only</b>\\.")
                .contains("https://pacta.example.org/u/letters-return/frameworks/2021-2023/measures/1.1/claims");
        assertThat(part(letter, 1))
                .contains("<table border=\"1\"", "Article 5 &lt;b&gt;only&lt;/b&gt;", "lang=\"en\"")
                .doesNotContain("style=", "<style", "class=");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(scene.letters("Boris")).as("nothing awaits him").isEmpty();
        assertThat(scene.state("Boris", "state")).isEqualTo("nothing nothing");
    }

    @Test
    void nothingComesBeforeTheHourAndWhoWantsNoneGetsNone() {
        var scene = Scene.of("letters-hour").coordinator("Anna", "A").coordinator("Boris", "B");
        scene.at.claim("A", "1.1", "2023-05-01");
        scene.cast.is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);

        hour("04:59"); // 7:59 in Minsk
        scene.attend();
        assertThat(scene.letters("Boris")).isEmpty();
        var boris = entered(scene, "Boris");
        assertThat(text(boris.open("/u/letters-hour/desk/mail?lang=en")))
                .contains("boris@letters-hour.example", "as the union has set: 8:00", "none yet");
        assertThat(boris.send("/u/letters-hour/desk/mail", "hour", "25", "language", "ru")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(boris.send("/u/letters-hour/desk/mail", "hour", "never", "language", "ru")))
                .isEqualTo("/u/letters-hour/desk/mail");
        hour("12:00");
        scene.attend();
        assertThat(scene.letters("Boris")).isEmpty();

        assertThat(entered(scene, "Anna")
                        .open("/u/letters-hour/desk/mail/union")
                        .statusCode())
                .isEqualTo(403);
        entered(scene, "Olga").send("/u/letters-hour/desk/mail/union", "hour", "16");
        boris = entered(scene, "Boris");
        boris.send("/u/letters-hour/desk/mail", "hour", "", "language", "ru");
        scene.attend();
        assertThat(scene.letters("Boris")).as("15:00 in Minsk").isEmpty();
        hour("13:00");
        scene.attend();
        var letters = scene.letters("Boris");
        assertThat(letters).hasSize(1);
        assertThat(part(letters.getFirst(), 0)).contains("Нужен ответ другой Стороне", "Сообщено об исполнении с");
        assertThat(text(boris.open("/u/letters-hour/desk/mail?lang=en"))).contains("sent on 30 June 2023");
    }

    private static Browser entered(Scene scene, String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(scene.cast.mandate(name)));
        return browser;
    }

    @Test
    void aLetterWrittenBeforeTheServerDiedIsSentByTheNextAndByOneOfThemAlone() throws MessagingException {
        hour("12:00");
        var scene = Scene.of("letters-killed").coordinator("Boris", "B");
        scene.at.claim("A", "1.1", "2023-05-01");
        var letters = app.bean(Letters.class);
        letters.write(scene.union);
        letters.write(scene.union);
        var store = app.bean(LetterStore.class);
        var day = LocalDate.parse("2023-06-30");
        var operator = Viewer.operator(scene.union.id());
        var taken = app.bean(Ledger.class)
                .keep(
                        operator,
                        () -> store.take(
                                scene.union.id(),
                                day,
                                CLOCK.instant(),
                                CLOCK.instant().plusSeconds(1200)));
        assertThat(taken).as("taken by a server that dies").isPresent();
        assertThat(letters.send(scene.union)).as("by another meanwhile").isFalse();

        CLOCK.later(1201);
        assertThat(letters.send(scene.union)).isTrue();

        assertThat(letters.send(scene.union)).isFalse();
        assertThat(scene.letters("Boris")).hasSize(1);
        assertThat(scene.letters("Boris").getFirst().getMessageID())
                .isEqualTo("<%s@example.org>".formatted(taken.orElseThrow().id()));
    }

    @Test
    void whatWasAnsweredBeforeTheLetterWasSentIsNotInIt() {
        hour("12:00");
        var scene = Scene.of("letters-late").coordinator("Boris", "B");
        var claim = scene.at.claim("A", "1.1", "2023-05-01");
        app.bean(Letters.class).write(scene.union);
        scene.at.confirm("B", claim);

        scene.attend();

        assertThat(scene.letters("Boris")).isEmpty();
        assertThat(scene.state("Boris", "state")).isEqualTo("dropped");
    }

    @Test
    void newsOfALetterThatTheMailServerRefusesComesWithTheNextDay() {
        hour("12:00");
        var scene = Scene.of("letters-refused").coordinator("Boris", "B");
        scene.at.claim("A", "1.1", "2023-05-01");
        var refusing = new Post("127.0.0.1", 1, "", "", "pacta@example.org", "none");
        var letters = with(refusing);
        letters.write(scene.union);
        assertThat(letters.send(scene.union)).as("no use in going on").isFalse();
        assertThat(letters.send(scene.union)).as("not at once again").isFalse();
        assertThat(scene.state("Boris", "state")).isEqualTo("waiting");
        assertThat(scene.state("Boris", "fault")).contains("127.0.0.1");

        scene.dayLater();
        scene.attend();

        assertThat(scene.letters("Boris")).hasSize(1);
        assertThat(scene.state("Boris", "state")).isEqualTo("failed sent");
    }

    private static Letters with(Post post) {
        return new Letters(
                post,
                app.bean(LetterStore.class),
                app.bean(LetterPages.class),
                app.bean(Ledger.class),
                app.bean(Unions.class),
                app.bean(org.pacta.parties.Moments.class),
                app.bean(org.pacta.parties.mandate.Mandates.class),
                app.bean(People.class),
                app.bean(org.pacta.language.Lexicon.class),
                CLOCK);
    }

    @Test
    void aDraftOfAnotherPartyIsInNoLetterAndNoViewerReachesTheRows() {
        hour("12:00");
        var scene = Scene.of("letters-foreign").coordinator("Anna", "A").coordinator("Boris", "B");
        scene.at.draft(
                "A",
                "1.2",
                ClaimFixture.content("2023-05-01", "SECRET DRAFT", org.pacta.ledger.Visibility.PUBLIC, List.of()));

        scene.attend();

        assertThat(scene.letters("Anna")).hasSize(1);
        assertThat(scene.letters("Boris")).isEmpty();
        for (var viewer : List.of(
                Viewer.PUBLIC,
                Viewer.parties(scene.union.id()),
                Viewer.party(scene.union.id(), scene.plan.id("party", "A")))) {
            var rows = app.bean(Ledger.class)
                    .read(
                            viewer,
                            () -> app.bean(JdbcClient.class)
                                    .sql("""
                            select (select count(*) from desk.letter) + (select count(*) from desk.told)
                                + (select count(*) from desk.letter_wish)
                            """)
                                    .query(Long.class)
                                    .single());
            assertThat(rows).as(viewer.toString()).isZero();
        }
    }

    @Test
    void whoseMandateHasEndedGetsNoLetterAnyMore() {
        hour("12:00");
        var scene = Scene.of("letters-ended").coordinator("Boris", "B");
        scene.at.claim("A", "1.1", "2023-05-01");
        app.bean(Letters.class).write(scene.union);
        scene.cast.ends("Boris", "2023-06-30");

        scene.attend();

        assertThat(scene.letters("Boris")).isEmpty();
        assertThat(scene.state("Boris", "state")).isEqualTo("dropped");
    }

    @Test
    void theDutyOfTheServerRemindsOfAnOpenCycleOnce() {
        hour("12:00");
        var scene = Scene.of("letters-cycle").coordinator("Anna", "A");
        var quarter = new Reports.Opening(
                "Q2",
                "Second quarter",
                "en",
                scene.plan.frameworkId(),
                LocalDate.parse("2023-04-01"),
                LocalDate.parse("2023-06-30"),
                LocalDate.parse("2023-07-07"),
                LocalDate.parse("2023-07-20"));
        app.bean(Reports.class)
                .open(scene.at.coordinator(""), scene.union.id(), quarter, LocalDate.parse("2023-06-30"));

        assertThat(app.bean(Duties.class).attend()).contains("letters");
        scene.dayLater();
        assertThat(app.bean(Duties.class).attend()).contains("letters");

        assertThat(scene.letters("Anna")).hasSize(1);
        var letter = scene.letters("Anna").getFirst();
        assertThat(GreenMailUtil.getHeaders(letter)).contains("From: pacta@example.org");
        assertThat(part(letter, 0).replace('\u00a0', ' '))
                .contains("[New] Second quarter: 2 measures are still to be reported by 7 July 2023")
                .contains("https://pacta.example.org/u/letters-cycle/cycles/Q2");
        assertThat(text(entered(scene, "Anna").open("/u/letters-cycle/desk?lang=en")))
                .contains("Reminders of reports Second quarter: 2 measures are still to be reported by 7 July 2023");
    }

    @Test
    void addressesAreOneMailboxAndNothingElse() {
        assertThat(Post.address("anna@example.org")).isTrue();
        for (var wrong : List.of(
                "",
                "anna",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: c@example.org",
                "Anna <a@example.org>"))
            assertThat(Post.address(wrong)).as(wrong).isFalse();
    }
}
