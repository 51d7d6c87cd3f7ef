package org.pacta.parties.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Visibility;
import org.pacta.machine.Welcome;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.account.Tokens;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in by password, links and tokens, and what is tried against it.
class SignInModuleTest {

    private static final String SECRET = "/u/hall/frameworks/2021-2023/measures/1.2";
    private static final String GOOD = "seven quiet lanterns over Polatsk";

    /// A clock that a test can set forward.
    private static final class Watch extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-06-30T09:00:00Z"));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return java.util.Objects.requireNonNull(now.get());
        }

        void forward(Duration by) {
            now.updateAndGet(each -> each.plus(by));
        }
    }

    private static final Watch WATCH = new Watch();
    private static TestApplication app;
    private static Cast cast;

    @BeforeAll
    static void people() {
        app = TestApplication.served(WATCH, "--pacta.sign-in.per-minute=60");
        var plan = PlanFixture.demonstration(app, "hall", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.measure("1.2", "1", "act-adopted", Visibility.party(plan.id("party", "A")), "2020-01-01");
        cast = new Cast(app, plan.unionId());
        for (var name : List.of("Anna", "Boris", "Clara", "Denis", "Egor", "Fanny")) {
            cast.is(name, Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
            app.bean(Accounts.class).open(cast.person(name), name + "@example.org");
            app.bean(Accounts.class).password(cast.person(name), GOOD);
        }
    }

    /// Each test has a minute of its own.
    @BeforeEach
    void later() {
        WATCH.forward(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser browser() {
        return new Browser(app.address());
    }

    private static HttpResponse<String> tried(Browser browser, String name, String password) {
        return browser.post("/sign-in?lang=en", "name", name, "password", password, "to", SECRET);
    }

    @Test
    void aPersonSignsInAndComesToWhereHeWanted() {
        var browser = browser();
        var first = browser.open("/u/hall?lang=en");
        assertThat(first.body()).contains("href=\"/sign-in?to=");

        var answer = tried(browser, " Anna@Example.org ", GOOD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(SECRET);
        assertThat(text(browser.open(SECRET + "?lang=en"))).contains("Anna");
    }

    @Test
    void wrongUnknownAndLockedLookTheSame() {
        var unknown = tried(browser(), "nobody@example.org", "wrong");
        var wrong = tried(browser(), "boris@example.org", "wrong");
        for (int i = 0; i < 5; i++) tried(browser(), "boris@example.org", "wrong");
        var locked = tried(browser(), "boris@example.org", GOOD);

        assertThat(List.of(unknown.statusCode(), wrong.statusCode(), locked.statusCode()))
                .containsOnly(422);
        assertThat(text(unknown)).contains("do not belong together, or the account is locked");
        assertThat(text(wrong)).isEqualTo(text(unknown));
        assertThat(text(locked)).isEqualTo(text(unknown));
        assertThat(wrong.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    /// The least of many is hardly moved by what else the machine does, of more where it does much; the work for a hash
    /// dwarfs the rest.
    @Test
    void anUnknownNameTakesAsLongAsAKnownOne() {
        var accounts = app.bean(Accounts.class);
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 12 || i < 60 && !alike(known, unknown); i++) {
            known = Math.min(known, taken(() -> accounts.signIn("egor@example.org", "wrong")));
            unknown = Math.min(unknown, taken(() -> accounts.signIn("nobody@example.org", "wrong")));
        }

        assertThat(alike(known, unknown)).as("%d ns, %d ns", known, unknown).isTrue();
    }

    private static boolean alike(long known, long unknown) {
        double ratio = (double) known / unknown;
        return ratio >= 0.6 && ratio <= 1.6;
    }

    private static long taken(Callable<?> work) {
        var start = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - start;
    }

    @Test
    void afterFiveWrongAttemptsTheRightPasswordHelpsOnlyAfterAWhile() {
        for (int i = 0; i < 5; i++) tried(browser(), "clara@example.org", "wrong");
        assertThat(tried(browser(), "clara@example.org", GOOD).statusCode()).isEqualTo(422);

        WATCH.forward(Duration.ofMinutes(11));

        assertThat(tried(browser(), "clara@example.org", GOOD).statusCode()).isEqualTo(303);
    }

    @Test
    void manyAttemptsAtOnceGetNoMoreThanFive() throws Exception {
        var accounts = app.bean(Accounts.class);
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            attempts.add(() -> accounts.signIn("denis@example.org", "wrong").isPresent());
        }
        try (var pool = Executors.newFixedThreadPool(20)) {
            pool.invokeAll(attempts);
        }

        var failures = JdbcClient.create(app.database().owner())
                .sql("select failures from parties.account where sign_in = 'denis@example.org'")
                .query(Integer.class)
                .single();
        assertThat(failures).isEqualTo(5);
        assertThat(accounts.signIn("denis@example.org", GOOD)).isEmpty();
    }

    @Test
    void oneAddressTriesNoMoreThanSoOftenAMinute() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 62; i++) {
            statuses.add(browser().open("/sign-in/password?key=" + i).statusCode());
        }

        assertThat(statuses.subList(0, 60)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);

        WATCH.forward(Duration.ofMinutes(1));
        assertThat(browser().open("/sign-in/password?key=1").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasThereBeforeIsNotTakenOver() {
        var planted = "A".repeat(43);
        var browser = browser();
        var request = browser.request("/sign-in", "name", "anna@example.org", "password", GOOD)
                .header("Cookie", "pacta=" + planted);

        var answer = browser.send(request);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.cookie("pacta")).isNotEqualTo(planted).hasSize(43);
        var fixed = HttpRequest.newBuilder(URI.create(app.address() + SECRET)).header("Cookie", "pacta=" + planted);
        assertThat(browser().send(fixed).statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionEndsByItselfAndOnEveryNode() {
        var sessions = app.bean(Sessions.class);
        var idle = sessions.open(cast.person("Anna"), 0, "a test");
        var used = sessions.open(cast.person("Anna"), 0, "a test");

        for (int i = 0; i < 8; i++) {
            WATCH.forward(Duration.ofMinutes(80));
            assertThat(sessions.find(used)).isPresent();
        }
        assertThat(sessions.find(idle)).isEmpty();
        WATCH.forward(Duration.ofMinutes(81));
        assertThat(sessions.find(used)).isEmpty();
    }

    @Test
    void aLinkSetsAPasswordOnceAndEndsAllSessions() {
        var browser = browser();
        tried(browser, "fanny@example.org", GOOD);
        var key = app.bean(Sessions.class)
                .link(Sessions.Purpose.PASSWORD, cast.person("Fanny"), Duration.ofHours(1))
                .word();
        var visitor = browser();

        var weak = visitor.post(
                "/sign-in/password?lang=en", "key", key, "password", "Password2023!", "again", "Password2023!");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(text(weak)).contains("among those that are tried first");

        var changed = "eleven brave otters read Skaryna";
        var set = visitor.post("/sign-in/password", "key", key, "password", changed, "again", changed);

        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(text(visitor.open("/?lang=en"))).contains("Fanny");
        assertThat(browser.open(SECRET).statusCode()).isEqualTo(404);
        assertThat(tried(browser(), "fanny@example.org", GOOD).statusCode()).isEqualTo(422);
        assertThat(tried(browser(), "fanny@example.org", changed).statusCode()).isEqualTo(303);
        var again = browser().post("/sign-in/password", "key", key, "password", GOOD, "again", GOOD);
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void aTokenReadsAsItsMandateMayAndEndsOnItsDay() {
        var word = app.bean(Tokens.class)
                .make(cast.person("Anna"), cast.mandate("Anna"), false, "a test", Duration.ofDays(30));
        assertThat(shown(SECRET, word).statusCode()).isEqualTo(200);
        assertThat(shown("/api/v1/unions/hall/measures/1.2?framework=2021-2023", word)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser()
                        .open("/api/v1/unions/hall/measures/1.2?framework=2021-2023")
                        .statusCode())
                .isEqualTo(404);
        assertThat(shown("/account", word).statusCode()).isIn(303, 403);
        var command = browser().request("/u/hall/capacity", "number", "1").header("Authorization", "Bearer " + word);
        assertThat(browser().send(command).statusCode()).isEqualTo(403);

        WATCH.forward(Duration.ofDays(30));

        assertThat(shown(SECRET, word).statusCode()).isEqualTo(401);
        assertThat(shown("/u/hall", "pacta_guessed").statusCode()).isEqualTo(401);
        assertThat(shown("/u/hall", "guessed").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> shown(String path, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(app.address() + path)).header("Authorization", "Bearer " + token);
        return browser().send(request);
    }

    @Test
    void onesOwnPageMakesATokenShownOnceAndEndsOtherSessions() {
        var here = browser();
        var there = browser();
        tried(here, "anna@example.org", GOOD);
        tried(there, "anna@example.org", GOOD);

        var made = here.send(
                "/account/tokens?lang=en", "mandate", String.valueOf(cast.mandate("Anna")), "label", "Reports");

        assertThat(text(made)).contains("shown this once", "pacta_");
        assertThat(text(here.open("/account?lang=en"))).contains("Reports").doesNotContain("pacta_");
        var other = java.util.regex.Pattern.compile("/account/sessions/[0-9a-f]{64}/end")
                .matcher(here.open("/account").body());
        while (other.find()) here.send(other.group());
        assertThat(there.open(SECRET).statusCode()).isEqualTo(404);
        assertThat(here.open(SECRET).statusCode()).isEqualTo(200);
        assertThat(here.send("/account/tokens", "mandate", String.valueOf(cast.mandate("Boris")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFirstAdministratorIsMadeByALinkThatIsPrintedUntilHeIs() {
        try (var served = TestApplication.served()) {
            var lines = served.bean(Welcome.class).lines("http://pacta/");
            assertThat(lines).hasSize(2);
            var key = lines.getFirst().replaceFirst(".*key=", "");
            var browser = new Browser(served.address());

            var made = browser.post(
                    "/sign-in/first",
                    "key",
                    key,
                    "name",
                    "Olga",
                    "mail",
                    "olga@example.org",
                    "password",
                    GOOD,
                    "again",
                    GOOD);

            assertThat(made.statusCode()).isEqualTo(303);
            assertThat(text(browser.open("/account?lang=en"))).contains("Olga", "Administrator");
            var again = new Browser(served.address())
                    .post(
                            "/sign-in/first",
                            "key",
                            key,
                            "name",
                            "Eve",
                            "mail",
                            "e@example.org",
                            "password",
                            GOOD,
                            "again",
                            GOOD);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(served.bean(Welcome.class).lines("http://pacta/")).isEmpty();
        }
    }

    @Test
    void noNameNorMailStandsInTheLedger() {
        var leaves = JdbcClient.create(app.database().owner())
                .sql("select count(*) from ledger.leaf where convert_from(bytes, 'UTF8') ~* '(anna|boris|example.org)'")
                .query(Long.class)
                .single();

        assertThat(leaves).isZero();
    }
}
