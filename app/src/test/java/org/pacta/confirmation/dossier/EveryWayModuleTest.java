package org.pacta.confirmation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.evidence.Files;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What one Party keeps to itself, asked for by people of every other kind through every page, file and answer that the
/// application has: the addresses come from the application, so a new one is attacked as soon as it is there.
class EveryWayModuleTest {

    private static final String SECRET = "zzqsecretzzq";

    private static final boolean LONG = Boolean.getBoolean("long");

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Draft draft;
    private static final List<String> ADDRESSES = new ArrayList<>();
    private static final Map<String, Browser> PEOPLE = new LinkedHashMap<>();

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true", "--pacta.sign-in.per-minute=1000000");
        plan = PlanFixture.demonstration(app, "everyway", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.measure("1.3", "1", "act-adopted", Visibility.party(at.party("A")), "2020-01-01");
        plan.due("1.3", "2023-03-31");
        plan.assign("1.3", "a-1", "lead");
        plan.enter(entry -> entry.text(
                plan.counted("1.3"),
                "title",
                "ru",
                SECRET,
                false,
                PlanFixture.day("2020-01-01"),
                Visibility.party(at.party("A"))));
        var paper = Document.Content.held("letter", SECRET, ClaimFixture.TODAY, SECRET, SECRET);
        var document = at.document("A", paper, SECRET);
        draft = at.draft("A", "1.1", ClaimFixture.content("2023-05-01", SECRET, Visibility.PUBLIC, List.of(document)));
        at.claim(
                "A",
                "1.3",
                Claim.Kind.FULFILMENT,
                ClaimFixture.content("2023-05-01", SECRET, Visibility.PUBLIC, List.of()));
        var file = stored();
        var now = at.now(ClaimFixture.TODAY);
        var ref = plan.read(
                at.viewer("A"),
                () -> app.bean(Documents.class)
                        .document(at.union(), document, now, "en")
                        .orElseThrow()
                        .ref());
        addresses(file, ref);
        people();
    }

    private static String stored() {
        var bytes = new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8));
        return app.bean(Files.class).store(at.officer("A"), at.union(), SECRET + ".txt", bytes)
                        instanceof Files.Upload.Stored(var file)
                ? file.id().toString()
                : "";
    }

    private static void people() {
        var a = plan.id("party", "A");
        var b = plan.id("party", "B");
        var cast = new Cast(app, plan.unionId())
                .is("own", Role.PARTY_COORDINATOR, a, 0)
                .is("coordinator", Role.PARTY_COORDINATOR, b, 0)
                .is("officer", Role.BODY_OFFICER, b, plan.id("body", "b-1"))
                .is("secretariat", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("auditor", Role.AUDITOR, 0, 0)
                .is("observer", Role.OBSERVER, 0, 0);
        PEOPLE.put("nobody", new Browser(app.address()));
        for (var name : List.of("own", "coordinator", "officer", "secretariat", "auditor", "observer")) {
            var browser = new Browser(app.address());
            assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                            .statusCode())
                    .isEqualTo(303);
            PEOPLE.put(name, browser);
        }
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /// Every address that is read, with the hidden things in the place of its variables.
    private static void addresses(String file, String ref) {
        var all = new TreeSet<String>();
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (!handler.getBeanType().getName().startsWith("org.pacta.")
                    || !(methods.isEmpty() || methods.contains(RequestMethod.GET))) return;
            all.addAll(info.getPatternValues());
        });
        for (var each : all) {
            // what takes long is asked for in the long run alone
            if (!LONG && each.matches(".*(forecast|network|compare|backtest|series|papers|\\.(docx|pdf)).*")) continue;
            var path = each.replace("{union}", "everyway")
                    .replace("{framework}", PlanFixture.FRAMEWORK)
                    .replace("{ref:[0-9a-v]{16}}", ref)
                    .replaceAll("\\{kind:([a-z]+).*?}", "$1")
                    .replaceAll("\\{(?:format|name|act|what):([a-z-]+)[^}]*}", "$1")
                    .replace("{what}", "measures")
                    .replace("{code}", each.contains("/groups/") ? "1" : "1.3")
                    .replace("{party}", "A")
                    .replace("{body}", "a-1")
                    .replace(
                            "{id}", each.contains("/files/") ? file : draft.id().toString());
            if (path.contains("{seq")) {
                var last = plan.head().seq();
                for (long seq = LONG ? 1 : last - 2; seq <= last; seq++) ADDRESSES.add(rest(path, String.valueOf(seq)));
            } else ADDRESSES.add(rest(path, "1"));
        }
        ADDRESSES.add("/u/everyway/search?q=" + SECRET);
        ADDRESSES.add("/u/everyway/data/" + PlanFixture.FRAMEWORK + "/measures.xlsx");
        ADDRESSES.add("/u/everyway/data/" + PlanFixture.FRAMEWORK + "/measures.json");
        ADDRESSES.add("/u/everyway?lang=ru");
        ADDRESSES.add("/u/everyway/frameworks/2021-2023/measures?lang=ru");
    }

    private static String rest(String path, String number) {
        return path.replaceAll("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}", number);
    }

    /// Where the word is told to somebody; what is packed is unpacked. A search repeats what was asked, not what it
    /// found.
    private static List<String> told(String name) {
        var told = new ArrayList<String>();
        for (var address : ADDRESSES) {
            var answer = person(name).bytes(address);
            var text = new String(answer.body(), StandardCharsets.UTF_8) + unpacked(answer.body());
            if (address.contains("?q=")) text = text.contains("/measures/1.3") ? SECRET : "";
            if (text.contains(SECRET)) told.add(answer.statusCode() + " " + address);
        }
        return told;
    }

    private static String unpacked(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') return "";
        var text = new StringBuilder();
        try {
            var file = java.nio.file.Files.createTempFile("everyway", ".zip");
            java.nio.file.Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                for (var each : Collections.list(zip.entries()))
                    text.append(new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
            }
            java.nio.file.Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    @Test
    void nobodyElseIsToldByAnyPageFileOrAnswer() {
        assertThat(ADDRESSES).hasSizeGreaterThan(LONG ? 100 : 70);
        var others = LONG
                ? List.of("nobody", "coordinator", "officer", "secretariat", "auditor", "observer")
                : List.of("coordinator");
        for (var name : others) assertThat(told(name)).as(name).isEmpty();
    }

    /// The same addresses tell its own Party, each in its way: page, list, search, export, history, ledger
    /// entry, draft.
    @Test
    void itsOwnPartyIsTold() {
        assertThat(told("own"))
                .hasSizeGreaterThan(8)
                .anyMatch(each -> each.contains("/measures/1.3"))
                .anyMatch(each -> each.contains("?q="))
                .anyMatch(each -> each.contains("/drafts/"))
                .anyMatch(each -> each.contains("/files/"))
                .anyMatch(each -> each.contains("/evidence"))
                .anyMatch(each -> each.contains("/ledger/entries/"))
                .anyMatch(each -> each.contains("/api/"));
    }

    /// What is hidden changes no total that others see.
    @Test
    void noTotalCountsWhatIsHidden() {
        for (var name : List.of("nobody", "coordinator", "secretariat"))
            assertThat(person(name).open("/api/v1/unions/everyway/measures").body())
                    .as(name)
                    .contains("1.1")
                    .doesNotContain("1.3");
        var figures = "/api/v1/unions/everyway/figures";
        assertThat(person("coordinator").open(figures).body())
                .isNotEqualTo(person("own").open(figures).body());
    }

    private static Browser person(String name) {
        return Objects.requireNonNull(PEOPLE.get(name));
    }
}
