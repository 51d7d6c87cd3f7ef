package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.evidence.Files.Upload;
import org.pacta.ledger.Visibility;
import org.pacta.register.plan.Plan;

/// A closed framework as one package, opened on a machine that knows nothing of us.
class ArchiveModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static Path unpacked;
    private static String note;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void anArchive() throws IOException {
        app = TestApplication.served();
        plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        for (var measure : List.of("M1", "M2", "M3")) plan.measure(measure, "1");
        prove("M1", "protocol.pdf", "%PDF-1.7 the protocol", Visibility.PUBLIC);
        prove("M2", "secret.txt", "for the Parties alone", Visibility.PARTIES);
        otherFramework("another.txt");
        var paper = folder.resolve("note.pdf");
        note = typed(
                        "note",
                        "--union",
                        "u",
                        "--framework",
                        "2021-2023",
                        "--hand-out",
                        "For the 5th meeting",
                        "--out",
                        paper.toString())
                .out();
        unpacked = archive("archive");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Typed typed(String... words) {
        var typed = Typed.on(app, words);
        assertThat(typed.code()).as(typed.err()).isZero();
        return typed;
    }

    private static void prove(String measure, String name, String bytes, Visibility seen) {
        var claims = new ClaimFixture(app, plan);
        var content = ClaimFixture.content("2021-05-01", "Done.", seen, List.of(file(claims, name, bytes, seen)));
        claims.claim("A", measure, Claim.Kind.FULFILMENT, content);
    }

    private static long file(ClaimFixture claims, String name, String bytes, Visibility seen) {
        var stored = app.bean(org.pacta.confirmation.evidence.Files.class)
                .store(
                        claims.officer("A"),
                        plan.unionId(),
                        name,
                        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
        var file = ((Upload.Stored) stored).file().id();
        var held = Document.Content.held("protocol", "7", PlanFixture.day("2021-04-30"), "Ministry", "Archive");
        return claims.document("A", with(held, seen).with(file), "Protocol " + name);
    }

    /// A document is held somewhere, or in a file: this one is in a file.
    private static Document.Content with(Document.Content it, Visibility seen) {
        return new Document.Content(
                it.kind(),
                it.number(),
                it.dated(),
                it.signatory(),
                null,
                null,
                2,
                "file",
                null,
                null,
                null,
                null,
                null,
                null,
                seen);
    }

    private static void otherFramework(String name) {
        var claims = new ClaimFixture(app, plan);
        var document = file(claims, name, "of another framework", Visibility.PUBLIC);
        var start = PlanFixture.day("2020-01-01");
        plan.enter(entry -> {
            var framework = entry.thing("framework", 0, 0);
            entry.code(framework, "framework", 0, "2024-2026", start);
            var step = entry.thing("step", framework, framework);
            entry.code(step, "step", framework, "S1", start);
            var state = new Plan.StepState(framework, "milestone", null, null, null, 1, true);
            app.bean(Plan.class)
                    .framework(
                            entry,
                            framework,
                            PlanFixture.day("2024-01-01"),
                            PlanFixture.day("2026-12-31"),
                            "steps",
                            2,
                            start);
            app.bean(Plan.class).step(entry, step, state, start);
            entry.flush();
            var report = new Confirmations.Report(step, plan.id("party", "A"), start, null, "", "en");
            var claim =
                    app.bean(Confirmations.class).claim(entry, List.of(report)).getFirst();
            app.bean(Documents.class).attach(entry, claim, List.of(document), Visibility.PUBLIC, start);
        });
    }

    /// Makes the archive and unpacks it.
    private static Path archive(String name, String... more) throws IOException {
        var zip = folder.resolve(name + ".zip");
        var words = new ArrayList<>(
                List.of("archive", "--union", "u", "--framework", "2021-2023", "--out", zip.toString()));
        words.addAll(List.of(more));
        typed(words.toArray(String[]::new));
        var into = Files.createDirectory(folder.resolve(name));
        try (var opened = new ZipFile(zip.toFile())) {
            for (var entry : java.util.Collections.list(opened.entries())) {
                var file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, opened.getInputStream(entry).readAllBytes());
            }
        }
        return into;
    }

    private static Path copy(String name) throws IOException {
        var into = Files.createDirectory(folder.resolve(name));
        try (var all = Files.walk(unpacked)) {
            for (var each : all.toList()) {
                var to = into.resolve(unpacked.relativize(each).toString());
                if (!Files.exists(to)) Files.copy(each, to);
            }
        }
        return into;
    }

    private static Path one(Path in, String inner) throws IOException {
        try (var files = Files.list(in.resolve(inner))) {
            return files.findFirst().orElseThrow();
        }
    }

    /// The command that the package itself tells, run in it.
    private static List<String> told(Path in, String program) throws IOException {
        var line = Files.readString(in.resolve("README.md"))
                .lines()
                .map(String::strip)
                .filter(each -> each.startsWith(program + " "))
                .findFirst()
                .orElseThrow();
        return new ArrayList<>(List.of(line.split(" ")));
    }

    private static Typed verified(Path in) throws IOException {
        var words = told(in, "pacta ledger verify")
                .subList(1, told(in, "pacta ledger verify").size());
        var here = words.stream()
                .map(each -> each.equals(".") || each.matches("u\\.ledger|head\\.txt")
                        ? in.resolve(each).toString()
                        : each)
                .toArray(String[]::new);
        return Typed.offline(here);
    }

    @Test
    void holdsLedgerHeadsDocumentsNotesAndItsVerifier() throws IOException {
        try (var zip = new ZipFile(folder.resolve("archive.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).map(each -> each.replaceFirst("/.{16}-", "/REF-")))
                    .containsExactlyInAnyOrder(
                            "README.md",
                            "verify.py",
                            "head.txt",
                            "heads.txt",
                            "figures.txt",
                            "plan.xlsx",
                            "documents/REF-protocol.pdf",
                            "notes/note-1-en.pdf",
                            "files.csv",
                            "u.ledger");
        }
        assertThat(note).contains("Kept as paper 1");
        assertThat(one(unpacked, "documents")).hasContent("%PDF-1.7 the protocol");
        assertThat(one(unpacked, "notes")).hasSameBinaryContentAs(folder.resolve("note.pdf"));
        assertThat(unpacked.resolve("verify.py"))
                .hasSameTextualContentAs(Path.of("src/main/resources/audit/verify.py"));
        assertThat(Files.readString(unpacked.resolve("files.csv")))
                .contains("\"Protocol protocol.pdf\",\"M1\"", "\"note on ");
    }

    @Test
    void verifiesByItself() throws IOException {
        var verified = verified(unpacked);

        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("It holds.", "2 files are those that the ledger vouches for");
        var figures = squeezed(Files.readAllLines(unpacked.resolve("figures.txt")));
        assertThat(squeezed(verified.out().lines().toList())).containsAll(figures);
    }

    private static List<String> squeezed(List<String> lines) {
        return lines.stream().map(each -> each.replaceAll(" +", " ").strip()).toList();
    }

    @Test
    void forTheOperatorHoldsWhatOnlyPartiesSee() throws IOException {
        var everything = archive("everything", "--everything");

        var verified = verified(everything);

        assertThat(verified.out()).contains("It holds.", "3 files are those that the ledger vouches for");
        assertThat(Files.readString(everything.resolve("files.csv"))).contains("secret.txt");
        assertThat(Files.readString(unpacked.resolve("files.csv"))).doesNotContain("secret.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"altered", "removed", "put-in"})
    void aDocumentOrNoteThatIsNotTheOneIsFoundByBothVerifiers(String attack) throws Exception {
        for (var inner : List.of("documents", "notes")) {
            var forged = copy(attack + "-" + inner);
            var file = one(forged, inner);
            switch (attack) {
                case "altered" -> Files.writeString(file, "another one");
                case "removed" -> Files.delete(file);
                default -> Files.writeString(file.resolveSibling("more.txt"), "one more");
            }

            var verified = verified(forged);
            assertThat(verified.code()).isEqualTo(1);
            assertThat(verified.out())
                    .contains("It holds.", "THE FILES ARE NOT THOSE OF THE LEDGER")
                    .contains(attack.equals("removed") ? "is not there" : "none that the ledger vouches for");
            assertThat(python(forged)).contains("IT DOES NOT HOLD");
        }
        assertThat(python(unpacked)).contains("2 of 2 files", "It holds.").doesNotContain("DOES NOT");
    }

    private static String python(Path in) throws Exception {
        var command = told(in, "python3");
        try {
            var process = new ProcessBuilder(command)
                    .directory(in.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            Assumptions.abort("python3 is not installed: the second verifier was not run");
            throw e;
        }
    }

    @Test
    void theHeadPrintedOnANoteIsOneAgainstWhichTheLedgerHolds() throws IOException {
        var printed = printed(one(unpacked, "notes"));
        var again = folder.resolve("again.docx");
        var said = typed("note", "--union", "u", "--framework", "2021-2023", "--out", again.toString());
        assertThat(said.out()).doesNotContain("Kept as paper");

        var held =
                Typed.offline("ledger", "verify", unpacked.resolve("u.ledger").toString(), "--head", printed);
        assertThat(held.code()).as(held.out() + held.err()).isZero();
        assertThat(held.out()).contains("The head held outside, " + printed, "It holds.");
    }

    @Test
    void aPaperHandedOutIsShownAgainByteForByte() throws Exception {
        var client = HttpClient.newHttpClient();
        var paper = client.send(request("/u/u/papers/1"), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(paper.body()).isEqualTo(Files.readAllBytes(folder.resolve("note.pdf")));

        for (var language : List.of("en", "ru", "be")) {
            var page = client.send(request("/u/u/papers?lang=" + language), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("For the 5th meeting", "/u/u/papers/1\"");
        }
        assertThat(client.send(request("/u/u/papers/2"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theServerHandsOutTheVerifierThatTheArchiveHolds() throws Exception {
        var script =
                HttpClient.newHttpClient().send(request("/u/u/ledger/verify.py"), HttpResponse.BodyHandlers.ofString());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).isEqualTo(Files.readString(Path.of("src/main/resources/audit/verify.py")));
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(app.address() + path)).build();
    }

    private static String printed(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var head = Pattern.compile("Head of the ledger: (\\d+:\\S{44})")
                    .matcher(new PDFTextStripper().getText(document));
            assertThat(head.find()).isTrue();
            return head.group(1);
        }
    }

    @Test
    void overwritesNothingAndIsNotMadeOfWhatGoesOn() {
        var there = Typed.on(
                app,
                "archive",
                "--union",
                "u",
                "--framework",
                "2021-2023",
                "--out",
                folder.resolve("archive.zip").toString());
        assertThat(there.code()).isEqualTo(1);
        var early = Typed.on(
                app,
                "archive",
                "--union",
                "u",
                "--framework",
                "2024-2026",
                "--out",
                folder.resolve("early.zip").toString());
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("--unfinished");
        assertThat(Arrays.asList(folder.toFile().list())).doesNotContain("early.zip", ".early.zip.part");
    }
}
