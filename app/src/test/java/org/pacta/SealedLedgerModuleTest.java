package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.ledger.Visibility;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.Proofs;
import org.pacta.ledger.proof.PublicKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sealed ledger from outside: pages, interface for programs, and commands, as a stranger uses them.
class SealedLedgerModuleTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestApplication app;
    private static PlanFixture plan;
    private static long hiddenIn;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void aSealedPlan() {
        app = TestApplication.served();
        plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        for (int i = 1; i <= 12; i++) {
            plan.measure("M" + i, "1");
            plan.assign("M" + i, "a-1", "lead");
            plan.claim("M" + i, "A", "2021-05-01");
            if (i % 3 > 0) plan.answer("M" + i, "A", "B", "confirmed");
        }
        plan.measure("HIDDEN", "1", "draft", Visibility.PARTIES, "2020-01-01");
        hiddenIn = plan.head().seq();
        seal();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    /// Waits for the sealer in the server, at most the ten seconds that it promises.
    private static void seal() {
        var until = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < until) {
            var ledger = json("");
            if (!ledger.get("head").isNull() && ledger.get("waiting").asLong() == 0) return;
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not sealed within ten seconds");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(app.address() + path)));
    }

    private static String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String below) {
        return JSON.readTree(page("/api/v1/unions/u/ledger" + below));
    }

    private static Typed offline(String... words) {
        return Typed.offline(words);
    }

    private static Typed pacta(String... words) {
        return Typed.on(app, words);
    }

    private static Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePageShowsTheHeadTheEntriesAndHowToVerify() {
        var brief = json("").get("head").get("brief").asString();
        for (var language : List.of("en", "ru", "be")) {
            var page = page("/u/u/ledger?lang=" + language);
            assertThat(page.replace("&#43;", "+"))
                    .contains(brief, "pacta ledger verify u.ledger", "/u/u/ledger/entries/1\"", "/ledger/head");
        }
        assertThat(page("/u/u/ledger?before=20"))
                .contains("/u/u/ledger/entries/19\"")
                .doesNotContain("/u/u/ledger/entries/20\"");
        assertThat(get("/u/u/ledger/entries/99999").statusCode()).isEqualTo(404);
        assertThat(get("/u/u/ledger/heads/7").statusCode()).isEqualTo(404);
    }

    @Test
    void aMeasuresTimelineLeadsToItsEntriesAndTheseToTheirLeaves() {
        var measure = page("/u/u/frameworks/2021-2023/measures/M1");
        var link = java.util.regex.Pattern.compile("/u/u/ledger/entries/(\\d+)").matcher(measure);
        assertThat(link.find()).isTrue();

        var entry = page(link.group());

        assertThat(entry).contains("register.measure", "{\"act\":\"add\"", "/ledger/inclusion?index=");
    }

    @Test
    void aHiddenLeafStandsOnItsEntrysPageAsItsHash() {
        var entry = json("/entries/" + hiddenIn);
        var hidden = 0;
        for (var leaf : entry.get("leaves")) {
            assertThat(leaf.get("hash").asString()).hasSize(64);
            assertThat(leaf.get("salt").isNull()).isEqualTo(leaf.get("content").isNull());
            if (leaf.get("content").isNull()) hidden++;
        }
        assertThat(hidden).isPositive();
        var page = page("/u/u/ledger/entries/" + hiddenIn);
        assertThat(page).contains("not public").doesNotContain("Measure HIDDEN");
    }

    @Test
    void theHeadIsTextJsonAndFeedAlike() {
        var head = json("").get("head");
        var note = Note.parse(page("/u/u/ledger/head")).orElseThrow();
        var key = PublicKey.parse(json("").get("keys").get(0).get("key").asString())
                .orElseThrow();
        assertThat(note.by(key)).isPresent();
        assertThat(note.text()).contains(head.get("root").asString());
        var feed = page("/u/u/ledger/heads.atom");
        assertThat(feed)
                .contains("http://www.w3.org/2005/Atom", head.get("root").asString());
        assertThat(json("/heads").get("heads").get(0).get("note").asString())
                .contains(head.get("root").asString());
    }

    @Test
    void proofsByTheInterfaceHoldAndWrongQuestionsAreRefusedWithTheParameter() {
        var head = json("").get("head");
        var size = head.get("size").asLong();
        var root = Base64.getDecoder().decode(head.get("root").asString());
        for (long index = 0; index < size; index += 13) {
            var answer = json("/inclusion?index=" + index);
            var hash = HexFormat.of().parseHex(answer.get("hash").asString());
            assertThat(Proofs.included(hash, index, size, path(answer), root)).isTrue();
        }
        var heads = json("/heads").get("heads");
        var first = heads.get(heads.size() - 1);
        var answer = json("/consistency?first=" + first.get("size").asLong());
        var before = Base64.getDecoder().decode(first.get("root").asString());
        assertThat(Proofs.consistent(first.get("size").asLong(), before, size, root, path(answer)))
                .isTrue();

        var refused = get("/api/v1/unions/u/ledger/inclusion?index=" + size);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"parameter\":\"index\"");
        assertThat(get("/api/v1/unions/u/ledger/consistency?first=7777777").statusCode())
                .isEqualTo(404);
    }

    private static List<byte[]> path(JsonNode answer) {
        var path = new ArrayList<byte[]>();
        answer.get("path").forEach(each -> path.add(HexFormat.of().parseHex(each.asString())));
        return path;
    }

    @Test
    void aStrangerTakesHeadAndFileChecksThemAndCountsTheSameFigures() {
        var file = file("u.ledger", page("/u/u/ledger/file"));
        var head = file("head.txt", page("/u/u/ledger/head"));

        var verified = offline(
                "ledger", "verify", file.toString(), "--head", head.toString(), "--figures", "--on", "2021-06-01");
        var figures = pacta("figures", "--union", "u", "--on", "2021-06-01");

        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("It holds.", "holds, up to entry");
        var lines = figures.out()
                .lines()
                .filter(each -> each.matches("(measures|steps|acts|programmes) .*%?"))
                .map(String::stripTrailing)
                .toList();
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(squeezed(verified.out().lines().toList())).containsAll(squeezed(lines));

        var other = offline(
                "ledger",
                "verify",
                file.toString(),
                "--head",
                "10:" + Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("DOES NOT HOLD");
        assertThat(offline("ledger", "verify", head.toString()).code()).isEqualTo(1);
        assertThat(offline("ledger", "verify", file.toString(), "--head", "nonsense")
                        .code())
                .isEqualTo(2);
    }

    private static List<String> squeezed(List<String> lines) {
        return lines.stream().map(each -> each.replaceAll(" +", " ").strip()).toList();
    }

    @Test
    void aPartyCountersignsWithAKeyOfItsOwn() {
        var secret = folder.resolve("a.key");
        var made = offline("ledger", "key", "--name", "A", "--out", secret.toString());
        assertThat(made.code()).as(made.err()).isZero();
        var open = made.out().lines().reduce((_, last) -> last).orElseThrow();
        var head = file("to-sign.txt", page("/u/u/ledger/head"));
        var signed = offline("ledger", "countersign", head.toString(), "--key", secret.toString())
                .out();

        var early = post(signed);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("registered");
        var registered = pacta(
                "ledger",
                "register",
                "--union",
                "u",
                "--party",
                "A",
                "--key",
                open,
                "--grounds",
                "Note 5 of the Party");
        assertThat(registered.code()).as(registered.err()).isZero();
        var kept = post(signed);

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(page("/u/u/ledger")).contains(open);
        assertThat(json("").get("countersignatures").get(0).get("party").asString())
                .isEqualTo("A");
        assertThat(post("nonsense").statusCode()).isEqualTo(422);
        seal();
        var file = file("signed.ledger", page("/u/u/ledger/file"));
        assertThat(offline("ledger", "verify", file.toString()).out()).contains("countersigned by Party A");
        assertThat(offline("ledger", "key", "--name", "A", "--out", secret.toString())
                        .code())
                .isEqualTo(1);
    }

    private static HttpResponse<String> post(String note) {
        return send(HttpRequest.newBuilder(URI.create(app.address() + "/api/v1/unions/u/ledger/countersignatures"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(note)));
    }

    @Test
    void theLotDrawsTheSameOnThePageByTheInterfaceAndFromTheFile() {
        var file = file("sample.ledger", page("/u/u/ledger/file"));
        var asked = "?n=4&on=2022-01-01&known=2100-01-01";
        var codes = drawn(file, "--sample", "4", "--on", "2022-01-01");
        assertThat(codes).hasSize(4);

        var page = page("/u/u/ledger/sample" + asked);
        var at = codes.stream().map(each -> page.indexOf(">" + each + "<")).toList();
        assertThat(at).allMatch(each -> each > 0).isSorted();
        assertThat(codes(json("/sample" + asked))).isEqualTo(codes);
        assertThat(recipe(page, file)).isEqualTo(codes);
    }

    @Test
    void theSeedIsTheLastHeadOfTheDayNamed() {
        var today = java.time.LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Europe/Minsk")));
        var asked = "?n=4&on=2022-01-01&known=2100-01-01&day=";
        var file = file("day.ledger", page("/u/u/ledger/file"));

        var answer = json("/sample" + asked + today);
        assertThat(answer.get("of").asLong()).isEqualTo(8);
        assertThat(answer.at("/seed/root").asString())
                .isEqualTo(json("/heads").at("/heads/0/root").asString());
        assertThat(recipe(page("/u/u/ledger/sample" + asked + today), file)).isEqualTo(codes(answer));

        var none = json("/sample" + asked + "1999-01-01");
        assertThat(none.get("seed").isNull()).isTrue();
        assertThat(codes(none)).isEmpty();
        assertThat(page("/u/u/ledger/sample" + asked + "1999-01-01")).contains("Nothing to draw from");
        assertThat(offline("ledger", "verify", file.toString(), "--sample", "4", "--day", "1999-01-01")
                        .out())
                .contains("Nothing to draw from");
        assertThat(get("/api/v1/unions/u/ledger/sample?day=soon").statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/unions/u/ledger/sample?n=0").body()).contains("\"parameter\":\"n\"");
    }

    private static List<String> codes(JsonNode sample) {
        var codes = new ArrayList<String>();
        sample.get("drawn").forEach(each -> codes.add(each.get("code").asString()));
        return codes;
    }

    private static List<String> drawn(Path file, String... words) {
        var all = new ArrayList<>(List.of("ledger", "verify", file.toString()));
        all.addAll(List.of(words));
        return offline(all.toArray(String[]::new))
                .out()
                .lines()
                .filter(each -> each.matches("M\\d+"))
                .toList();
    }

    /// What the command draws that the page tells.
    private static List<String> recipe(String page, Path file) {
        var told = java.util.regex.Pattern.compile("pacta ledger verify u\\.ledger ([^<]+)<")
                .matcher(page);
        assertThat(told.find()).isTrue();
        return drawn(file, told.group(1).split(" "));
    }

    @Test
    void theOperatorsFileHasEverythingAndTheDatabaseIsComparedWithAHeadHeldOutside() {
        var out = folder.resolve("all.ledger");
        var head = file("held.txt", page("/u/u/ledger/head"));
        assertThat(pacta("ledger", "export", "--union", "u", "--out", out.toString())
                        .code())
                .isZero();
        assertThat(pacta("ledger", "export", "--union", "u", "--out", out.toString())
                        .code())
                .isEqualTo(1);
        assertThat(offline("ledger", "verify", out.toString(), "--head", head.toString())
                        .out())
                .contains("(0 hidden", "It holds.");

        var checked = pacta("ledger", "check", "--head", head.toString());
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("1 heads held outside hold", "The record is as it was sealed.");
    }

    @Test
    void wordsAreErasedByTheCommandOnlyWhenItIsMeant() {
        plan.title("M5", "ru", "Имя, которое надо стереть");
        var seq = plan.head().seq();
        var words = new String[] {
            "ledger",
            "erase",
            "--union",
            "u",
            "--entry",
            String.valueOf(seq),
            "--leaf",
            "1",
            "--grounds",
            "Request 7",
            "--rule",
            "Law, article 17"
        };
        assertThat(pacta(words).code()).isEqualTo(1);
        var meant = new ArrayList<>(List.of(words));
        meant.add("--yes");

        var erased = pacta(meant.toArray(String[]::new));

        assertThat(erased.code()).as(erased.err()).isZero();
        seal();
        assertThat(page("/u/u/ledger/entries/" + seq))
                .contains("erased by entry")
                .doesNotContain("Имя, которое");
        assertThat(page("/u/u/ledger/file")).doesNotContain("Имя, которое");
        assertThat(pacta("ledger", "check").out())
                .contains("1 of them erased by entry", "The tables and the record agree.");
        assertThat(pacta(meant.toArray(String[]::new)).err()).contains("erased already");
    }
}
