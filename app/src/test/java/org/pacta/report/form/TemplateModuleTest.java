package org.pacta.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.Typed;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// The union's own DOCX for its note: by the form of its secretariat, in the note as known then, and taken out of use.
class TemplateModuleTest {

    private static final String PAGE = "/u/own/template";
    private static final String NOTE = "/u/own/note.docx?framework=2021-2023&on=2023-06-30&lang=en";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void aUnion() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "own", "2023-06-30", "A", "B");
        plan.group("1", "");
        for (int i = 1; i <= 3; i++) plan.measure("1." + i, "1");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
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

    private static byte[] docx(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var each : paragraphs) document.createParagraph().createRun().setText(each);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private static String note(String more) throws IOException {
        var sent = new Browser(app.address()).bytes(NOTE + more);
        assertThat(sent.statusCode()).as(NOTE + more + sent.headers().map()).isEqualTo(200);
        return words(sent.body());
    }

    @Test
    void theNoteIsWrittenIntoTheTemplateThatWasInForceThen() throws IOException {
        var before = plan.head().recorded();
        var olga = entered("Olga");
        assertThat(text(olga.open("/u/own/releases?lang=en"))).contains("own template of the note");
        assertThat(text(olga.open(PAGE))).contains("No template is in force", "${front}");

        var first = docx("Letterhead of the Permanent Committee", "${title} and ${nonsense}");
        var sent = olga.upload(PAGE, "file", "бланк.docx", first);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo(PAGE);
        var between = plan.head().recorded();

        var page = text(olga.open(PAGE));
        assertThat(page)
                .contains("бланк.docx", "Fields that are filled title", "left as they are nonsense", "the secretariat");
        assertThat(page).containsPattern("[0-9a-f]{64}");
        assertThat(olga.bytes(PAGE + "/file").body()).isEqualTo(first);
        assertThat(note("&known=2099-01-01"))
                .contains("Letterhead of the Permanent Committee", "${nonsense}")
                .doesNotContain("${title}");

        assertThat(olga.upload(PAGE, "file", "second.docx", docx("Second letterhead", "${front}"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(note("&known=2099-01-01"))
                .contains("Second letterhead")
                .doesNotContain("Permanent Committee", "${front}");
        assertThat(note("&known=" + between)).contains("Permanent Committee").doesNotContain("Second");
        assertThat(note("&known=" + before)).doesNotContain("Permanent Committee", "Second");
        assertThat(new Browser(app.address())
                        .open(NOTE.replace("docx", "pdf") + "&known=2099-01-01")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(words(typed())).contains("Second letterhead");

        assertThat(olga.send(PAGE + "/end").statusCode()).isEqualTo(303);
        assertThat(text(olga.open(PAGE))).contains("No template is in force");
        assertThat(note("&known=2099-01-01")).doesNotContain("letterhead");
        assertThat(olga.open(PAGE + "/file").statusCode()).isEqualTo(404);
    }

    private static byte[] typed() throws IOException {
        var out = folder.resolve("note.docx");
        var made = Typed.on(app, "note", "--union", "own", "--out", out.toString());
        assertThat(made.code()).as(made.err()).isZero();
        return Files.readAllBytes(out);
    }

    @Test
    void whatIsNoTemplateIsRefusedInTheWordsOfThePage() throws IOException {
        var olga = entered("Olga");
        var head = plan.head().seq();
        var hostile = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(hostile)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/vbaProject.bin"));
            zip.write(1);
        }

        var refused = olga.upload(PAGE, "file", "evil.docx", hostile.toByteArray());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("macros, controls or embedded files");
        assertThat(text(olga.upload(PAGE + "?lang=ru", "file", "evil.docx", hostile.toByteArray())))
                .contains("В файле есть макросы");
        assertThat(text(olga.upload(PAGE + "?lang=be", "file", "no.docx", docx("nothing"))))
                .contains("няма ніводнага поля");
        assertThat(text(olga.upload(PAGE + "?lang=en", "file", "", new byte[0])))
                .contains("choose a file");
        assertThat(text(olga.upload(PAGE, "file", "large.docx", new byte[(10 << 20) + 1])))
                .contains("larger than 10 MiB");
        assertThat(plan.head().seq()).isEqualTo(head);
    }

    @Test
    void nobodyElseComesToIt() throws IOException {
        var head = plan.head().seq();
        var anna = entered("Anna");
        assertThat(anna.open(PAGE).statusCode()).isEqualTo(403);
        assertThat(anna.open(PAGE + "/file").statusCode()).isEqualTo(403);
        assertThat(anna.upload(PAGE, "file", "mine.docx", docx("${title}")).statusCode())
                .isEqualTo(403);
        assertThat(anna.send(PAGE + "/end").statusCode()).isEqualTo(403);
        var visitor = new Browser(app.address());
        assertThat(visitor.open(PAGE).statusCode()).isNotEqualTo(200);
        assertThat(visitor.upload(PAGE, "file", "mine.docx", docx("${title}")).statusCode())
                .isNotIn(200, 303);
        assertThat(plan.head().seq()).isEqualTo(head);
    }
}
