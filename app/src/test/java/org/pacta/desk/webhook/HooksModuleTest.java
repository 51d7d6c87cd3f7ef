package org.pacta.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.desk.SetClock;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.PublicRecord;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.machine.Duties;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.portal.api.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Webhooks towards a server of the test, which stands on this machine: calls inward are allowed here.
class HooksModuleTest {

    private static final SetClock CLOCK = new SetClock();
    private static final List<Heard> HEARD = Collections.synchronizedList(new ArrayList<>());

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Union union;
    private static HttpServer server;
    private static volatile int answer = 204;
    private static volatile Runnable meanwhile = () -> {};
    private static int measures;

    private record Heard(String path, String id, String timestamp, String signature, String body) {}

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HEARD.add(new Heard(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            var status = answer;
            meanwhile.run();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        app = TestApplication.served(
                CLOCK, "--pacta.demo=true", "--pacta.url=https://pacta.example.org", "--pacta.webhooks.private=true");
        plan = PlanFixture.demonstration(app, "hooks", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        union = app.bean(Ledger.class)
                .read(Viewer.PUBLIC, () -> app.bean(Unions.class).union("hooks"));
    }

    @AfterAll
    static void stop() {
        app.close();
        server.stop(0);
    }

    @BeforeEach
    void quiet() {
        for (var each : hooks().all(union.id())) hooks().end(each);
        HEARD.clear();
        answer = 204;
        meanwhile = () -> {};
    }

    /// Also what others take from pages: links, pictures, feeds.
    @Test
    void whatIsReadElsewhereBearsTheConfiguredAddress() {
        var visitor = new Asker(app.address());
        var asked = "?framework=2021-2023&on=2023-06-30&lang=en&known="
                + plan.head().recorded();

        var page = visitor.get("/u/hooks" + asked).body();
        var cited = visitor.get("/u/hooks/cite" + asked).body();
        var feed = visitor.get("/u/hooks/releases.atom").body();

        assertThat(page)
                .contains(
                        "<meta property=\"og:url\" content=\"https://pacta.example.org/u/hooks?",
                        "<meta property=\"og:image\" content=\"https://pacta.example.org/u/hooks/card.png?");
        assertThat(cited).contains("https://pacta.example.org/u/hooks/cite?framework=");
        assertThat(feed).contains("https://pacta.example.org/u/hooks");
        assertThat(List.of(page, cited, feed)).noneMatch(each -> each.contains(app.address()));
    }

    private static Hooks hooks() {
        return app.bean(Hooks.class);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Hook registered(Sight sight, String party, Kind... kinds) {
        var owner = party.isEmpty() ? 0 : plan.id("party", party);
        return hooks().register(union.id(), owner, sight, address("/hook?key=1"), Set.of(kinds));
    }

    /// A measure of its own, so that no test knows of another's.
    private static String measure(Visibility visibility) {
        var code = "1." + ++measures;
        plan.measure(code, "1", "act-adopted", visibility, "2020-01-01");
        plan.assign(code, "a-1", "lead");
        return code;
    }

    private static List<String> bodies() {
        return HEARD.stream().map(Heard::body).toList();
    }

    @Test
    void aMessageIsSignedAndToldOnce() {
        var hook = registered(Sight.PUBLIC, "", Kind.CLAIM);
        var code = measure(Visibility.PUBLIC);
        at.claim("A", code, "2023-05-01");

        hooks().run(union);
        hooks().run(union);

        assertThat(HEARD).hasSize(1);
        var heard = HEARD.getFirst();
        assertThat(heard.path).isEqualTo("/hook?key=1");
        assertThat(heard.id).matches("msg_[0-9a-f]{32}");
        assertThat(heard.signature)
                .isEqualTo(Signature.of(hook.secret(), heard.id, Long.parseLong(heard.timestamp), heard.body));
        assertThat(heard.timestamp).isEqualTo(String.valueOf(CLOCK.instant().getEpochSecond()));
        assertThat(heard.body)
                .contains("\"type\":\"claim.changed\"", "\"union\":\"hooks\"", "\"code\":\"" + code + "\"")
                .contains("https://pacta.example.org/u/hooks/frameworks/2021-2023/measures/" + code)
                .doesNotContain("Done as agreed");
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdAndNothingOvertakesIt() {
        registered(Sight.PUBLIC, "", Kind.CLAIM);
        var first = measure(Visibility.PUBLIC);
        at.claim("A", first, "2023-05-01");
        var second = measure(Visibility.PUBLIC);
        at.claim("A", second, "2023-05-01");
        answer = 500;
        hooks().run(union);
        hooks().run(union);
        assertThat(HEARD).as("not at once again").hasSize(1);
        answer = 204;
        CLOCK.later(61);

        hooks().run(union);

        assertThat(HEARD).hasSize(3);
        assertThat(HEARD.get(1).id).isEqualTo(HEARD.get(0).id);
        assertThat(HEARD.get(1).body).isEqualTo(HEARD.get(0).body).contains(first);
        assertThat(HEARD.get(2).id).isNotEqualTo(HEARD.get(0).id);
        assertThat(HEARD.get(2).body).contains(second);
    }

    @Test
    void twoServersTellAnEventOnceAndASecondOneFollowsWhereTheFirstDied() {
        var hook = registered(Sight.PUBLIC, "", Kind.CLAIM);
        at.claim("A", measure(Visibility.PUBLIC), "2023-05-01");
        hooks().gather(union, hook); // both have read the same state of the webhook
        hooks().gather(union, hook);
        assertThat(hooks().tally(hook).waiting()).isEqualTo(1);
        var operator = Viewer.operator(union.id());
        var now = CLOCK.instant();
        var store = app.bean(HookStore.class);
        assertThat(app.bean(Ledger.class).keep(operator, () -> store.take(hook, now, now.plusSeconds(120))))
                .as("taken by a server that dies")
                .isTrue();
        hooks().send(hook);
        assertThat(HEARD).as("while the first may still be at it").isEmpty();

        CLOCK.later(121);
        hooks().send(hook);
        hooks().send(hook);

        assertThat(HEARD).hasSize(1);
    }

    @Test
    void nobodyIsToldWhatHeMayNotSee() {
        registered(Sight.PUBLIC, "", Kind.values());
        var open = measure(Visibility.PUBLIC);
        var common = measure(Visibility.PARTIES);
        var own = measure(Visibility.party(plan.id("party", "A")));
        at.draft("A", open, ClaimFixture.content("2023-05-01"));
        hooks().run(union);
        var told = String.join("", bodies());
        assertThat(told).contains("\"" + open + "\"").doesNotContain("\"" + common + "\"", "\"" + own + "\"");
        HEARD.clear();

        registered(Sight.PARTIES, "", Kind.PLAN);
        registered(Sight.PARTY, "A", Kind.PLAN);
        registered(Sight.PARTY, "B", Kind.PLAN);
        var more = measure(Visibility.party(plan.id("party", "A")));
        hooks().run(union);
        assertThat(bodies()).hasSize(1);
        assertThat(bodies().getFirst()).contains("\"" + more + "\"");
    }

    @Test
    void whatIsHeldBackUntilAReleaseIsHeldBackFromAPublicWebhook() {
        registered(Sight.PUBLIC, "", Kind.PLAN);
        registered(Sight.PARTIES, "", Kind.CLAIM);
        plan.enter(entry -> app.bean(PublicRecord.class).asReleased(entry, union.thing(), ClaimFixture.TODAY));
        var code = measure(Visibility.PUBLIC);
        hooks().run(union);
        assertThat(bodies()).as("not released").isEmpty();

        plan.enter(entry -> app.bean(PublicRecord.class).live(entry, union.thing(), ClaimFixture.TODAY));
        hooks().run(union);

        assertThat(bodies()).hasSize(1);
        assertThat(bodies().getFirst()).contains("\"" + code + "\"");
    }

    @Test
    void aWebhookThatKeepsFailingIsSwitchedOffAndCanBeSwitchedOn() {
        var hook = registered(Sight.PUBLIC, "", Kind.CLAIM);
        at.claim("A", measure(Visibility.PUBLIC), "2023-05-01");
        answer = 302;
        for (int each = 0; each < 20; each++) {
            hooks().run(union);
            CLOCK.later(30 * 3600);
        }
        assertThat(HEARD).as("a redirect is a failure and is not followed").hasSize(Hook.MOST);
        assertThat(HEARD).allMatch(each -> each.path.startsWith("/hook"));
        assertThat(hooks().hook(union.id(), hook.id()).off()).isTrue();
        answer = 204;

        hooks().switchOn(hook);
        hooks().run(union);

        assertThat(HEARD).hasSize(Hook.MOST + 1);
        assertThat(hooks().hook(union.id(), hook.id()).failures()).isZero();
        answer = 410;
        at.claim("A", measure(Visibility.PUBLIC), "2023-05-01");
        hooks().run(union);
        assertThat(hooks().hook(union.id(), hook.id()).off()).as("gone").isTrue();
    }

    /// Of two webhooks the one that is called first is ended while its call fails; the other is told all the same.
    @Test
    void aWebhookThatIsEndedWhileItsCallFailsStopsNoOther() {
        registered(Sight.PUBLIC, "", Kind.CLAIM);
        registered(Sight.PUBLIC, "", Kind.CLAIM);
        var called = hooks().all(union.id()).getFirst();
        at.claim("A", measure(Visibility.PUBLIC), "2023-05-01");
        answer = 500;
        meanwhile = () -> {
            hooks().end(called);
            answer = 204;
            meanwhile = () -> {};
        };

        hooks().run(union);

        assertThat(hooks().all(union.id())).hasSize(1).doesNotContain(called);
        assertThat(HEARD).hasSize(2);
        assertThat(hooks().all(union.id()).getFirst().failures())
                .as("its own call was taken")
                .isZero();
    }

    @Test
    void thePagesRegisterShowTheSecretOnceAndKeepEachToHisOwn() {
        var cast = new Cast(app, union.id())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Root", Role.ADMINISTRATOR, 0, 0)
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"));
        var anna = entered(cast, "Anna");
        var wrong = anna.send("/u/hooks/webhooks/new?lang=en", "address", "ftp://example.org", "sight", "parties");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("This is not an address that can be called.", "Please choose one.");
        var made = anna.send(
                "/u/hooks/webhooks/new", "address", address("/anna"), "kinds", "plan.changed", "sight", "party");
        var secret = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}").matcher(made.body());
        assertThat(secret.find()).isTrue();
        var hook = hooks().all(union.id()).getFirst();
        assertThat(secret.group()).isEqualTo(Signature.shown(hook.secret()));
        var page = "/u/hooks/webhooks/" + hook.id();
        assertThat(anna.open(page).body()).contains("/anna").doesNotContain("whsec_");
        assertThat(text(anna.open("/u/hooks/webhooks?lang=en"))).contains("/anna", "no message was sent yet");

        for (var other : List.of("Boris", "Olga")) {
            assertThat(entered(cast, other).open(page).statusCode()).as(other).isEqualTo(404);
            assertThat(entered(cast, other).send(page, "what", "end").statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(entered(cast, other).open("/u/hooks/webhooks").body()).doesNotContain("/anna");
        }
        var root = entered(cast, "Root");
        assertThat(root.send(
                                "/u/hooks/webhooks/new",
                                "address",
                                address("/r"),
                                "kinds",
                                "plan.changed",
                                "sight",
                                "parties")
                        .statusCode())
                .as("sees what everybody sees")
                .isEqualTo(422);
        assertThat(root.send(
                                "/u/hooks/webhooks/new",
                                "address",
                                address("/r"),
                                "kinds",
                                "plan.changed",
                                "sight",
                                "public")
                        .body())
                .contains("whsec_");
        assertThat(root.open("/u/hooks/webhooks").body()).contains("/r").doesNotContain("/anna");
        assertThat(entered(cast, "Igor").open("/u/hooks/webhooks").statusCode()).isEqualTo(403);
        assertThat(entered(cast, "Olga")
                        .send(
                                "/u/hooks/webhooks/new",
                                "address",
                                address("/o"),
                                "kinds",
                                "plan.changed",
                                "sight",
                                "party")
                        .statusCode())
                .as("not as a Party")
                .isEqualTo(422);
        assertThat(anna.send(page, "what", "renew").body()).contains("whsec_").doesNotContain(secret.group());
        anna.send(page, "what", "end");
        assertThat(hooks().all(union.id())).extracting(Hook::owner).containsExactly(0L);
    }

    private static Browser entered(Cast cast, String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    @Test
    void theDutyOfTheServerTellsThemAndNoViewerReachesTheRows() {
        registered(Sight.PARTY, "A", Kind.PLAN);
        measure(Visibility.PUBLIC);

        assertThat(app.bean(Duties.class).attend()).contains("webhooks");

        assertThat(HEARD).hasSize(1);
        for (var viewer : Arrays.asList(
                Viewer.PUBLIC, Viewer.parties(union.id()), Viewer.party(union.id(), plan.id("party", "A")))) {
            var rows = app.bean(Ledger.class)
                    .read(
                            viewer,
                            () -> app.bean(JdbcClient.class)
                                    .sql(
                                            "select (select count(*) from desk.hook) + (select count(*) from desk.delivery)")
                                    .query(Long.class)
                                    .single());
            assertThat(rows).as(viewer.toString()).isZero();
        }
    }
}
