package org.pacta.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.Golden;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Viewer;
import org.pacta.machine.LongWork;
import org.pacta.machine.Refused;
import org.pacta.report.paper.DocxTemplate;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Question;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Papers of a small plan with a history, and the files made of them.
class PapersModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        plan = PlanFixture.reconstructed(app, "papers", "2021-01-10T09:00:00Z", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            plan.group("2", "");
            for (var measure : List.of("1.1", "1.2", "1.3", "1.4")) plan.measure(measure, "1");
            for (var measure : List.of("2.1", "2.2")) plan.measure(measure, "2");
            plan.title("1.1", "ru", "Взаимное признание накладных");
            for (var measure : List.of("1.1", "1.2", "1.3")) plan.due(measure, "2021-Q2");
            plan.due("2.1", "2022-H1");
            plan.assign("1.1", "a-1", "lead");
            plan.assign("1.2", "b-1", "lead");
            plan.body("council", "");
            plan.meeting("1", "council", "2021-03-01");
            plan.act("L1", "A");
            plan.act("L2", "B");
            plan.reach("L1", "prepared", "2021-01-15");
            plan.reach("L2", "adopted", "2021-02-15");
        });
        plan.at("2021-07-10T09:00:00Z");
        plan.together(() -> {
            confirm("1.1");
            plan.claim("1.2", "A", "2021-06-10");
            plan.claim("2.1", "B", "2021-06-10");
            plan.answer("2.1", "B", "A", "returned");
        });
    }

    private static void confirm(String measure) {
        plan.claim(measure, "A", "2021-06-01");
        plan.answer(measure, "A", "B", "confirmed");
        plan.claim(measure, "B", "2021-06-01");
        plan.answer(measure, "B", "A", "confirmed");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Paper paper(Papers.Kind kind, Language language, String day) {
        var asked = plan.on(day);
        var question = new Question(asked.union(), asked.framework(), asked.asOf(), language.tag());
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Papers.class)
                        .paper(kind, question, app.bean(Lexicon.class).in(language), "https://example.org"));
    }

    private static byte[] file(Paper paper, String form, byte... template) {
        var bytes = new ByteArrayOutputStream();
        app.bean(PaperForms.class).write(paper, form, template.length == 0 ? null : template, bytes, (_, _, _) -> {});
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayWhatTheySaid(Language language) {
        for (var kind : Papers.Kind.values()) {
            var paper = paper(kind, language, "2021-08-01");
            Golden.matches(
                    "report/%s-%s.txt".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), language.tag()),
                    paper.text());
        }
    }

    @Test
    void theSameMomentGivesTheSameFingerprintAndAnotherOneAnother() {
        var one = paper(Papers.Kind.NOTE, Language.EN, "2021-08-01");

        assertThat(paper(Papers.Kind.NOTE, Language.EN, "2021-08-01").fingerprint())
                .isEqualTo(one.fingerprint());
        assertThat(paper(Papers.Kind.NOTE, Language.EN, "2021-08-02").fingerprint())
                .isNotEqualTo(one.fingerprint());
        assertThat(one.code())
                .startsWith("https://example.org/u/papers?framework=2021-2023&on=2021-08-01&known=")
                .endsWith("#" + one.fingerprint().substring(0, 20));
    }

    @Test
    void aFileTellsHowFarItIsAndEndsWhenNobodyWaits() throws IOException {
        var paper = paper(Papers.Kind.NOTE, Language.EN, "2021-08-01");
        var told = new ArrayList<String>();
        var bytes = new ByteArrayOutputStream();
        var forms = app.bean(PaperForms.class);

        forms.write(paper, "PDF", null, bytes, (step, done, most) -> told.add(step + " " + done + "/" + most));

        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            var pages = document.getNumberOfPages();
            assertThat(told.getFirst()).startsWith("rows 1/");
            assertThat(told).contains("pages 1/" + pages).endsWith("pages %d/%d".formatted(pages, pages));
        }
        var rows = told.stream().filter(each -> each.startsWith("rows")).toList();
        assertThat(rows).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(rows.getLast().replaceAll(".*/", "")).isEqualTo(String.valueOf(rows.size()));
        for (var step : List.of("rows", "pages")) {
            assertThatThrownBy(() -> forms.write(paper, "PDF", null, new ByteArrayOutputStream(), (at, _, _) -> {
                        if (at.equals(step)) throw new CancellationException();
                    }))
                    .as(step)
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whoeverAsksForTheSameFileSharesItAndWhoStopsItEndsIt() throws Exception {
        var makings = app.bean(Makings.class);
        var paper = paper(Papers.Kind.NOTE, Language.BE, "2021-08-01");
        var file = makings.await(paper, "docx", null);

        assertThat(makings.look(paper, "docx", null)).isEqualTo(new LongWork.State.Ready<>(file));
        var other = paper(Papers.Kind.NOTE, Language.BE, "2021-08-02");
        assertThat(makings.await(other, "docx", null)).isNotEqualTo(file);
        var slow = paper(Papers.Kind.NOTE, Language.BE, "2021-08-03");
        try (var _ = Jam.of(makings)) {
            assertThat(makings.look(slow, "docx", null)).isEqualTo(new LongWork.State.Going<>("waits", 0, 1));
            makings.stop(slow, "docx", null);
            for (int i = 0; i < 100 && working() > Makings.TURNS; i++) Thread.sleep(50);
            assertThat(working()).isEqualTo(Makings.TURNS);
        }
        assertThat(makings.await(slow, "docx", null)).isNotEmpty();
    }

    private static long working() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("paper"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"NOTE,RU", "POSITIONS,BE"})
    void pdfIsArchivableAndAccessible(Papers.Kind kind, Language language) throws Exception {
        var bytes = file(paper(kind, language, "2021-08-01"), "PDF");

        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
        try (var document = Loader.loadPDF(bytes)) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            first.setSortByPosition(true);
            var words = app.bean(Lexicon.class).in(language);
            assertThat(first.getText(document).replaceAll("\\s+", " "))
                    .contains(
                            words.say(kind == Papers.Kind.NOTE ? "report.note.title" : "report.positions.title"),
                            "%s 1 %s 2".formatted(words.say("report.page"), words.say("report.page.of")));
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(1).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(1).getMediaBox().getHeight());
        }
    }

    @Test
    void docxHasItsHeadingsItsRepeatedHeadsAndItsFoot() throws IOException {
        var paper = paper(Papers.Kind.NOTE, Language.RU, "2021-08-01");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(paper, "DOCX")))) {
            assertThat(document.getParagraphs())
                    .filteredOn(each -> "Title".equals(each.getStyle()))
                    .extracting(each -> each.getText())
                    .containsExactly("Справка о ходе выполнения", "Приложение. 6 мероприятий по программам");
            assertThat(document.getTables().getLast().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getTables()).anyMatch(each -> each.getText().contains("Взаимное признание накладных"));
            assertThat(document.getFooterList())
                    .allMatch(each -> each.getText().contains(paper.shownFingerprint()))
                    .hasSize(2);
        }
    }

    @Test
    void aTemplateOfOnesOwnIsFilledByName() throws IOException {
        var template = new ByteArrayOutputStream();
        try (var own = new XWPFDocument()) {
            var cut = own.createParagraph();
            cut.createRun().setText("To the meeting: ${ti");
            cut.createRun().setText("tle}, ${figure1} ${figure1.of}, ${unknown}");
            own.createParagraph().createRun().setText("${annex}");
            own.createTable(1, 1).getRow(0).getCell(0).setText("${fingerprint}");
            own.createParagraph().createRun().setText("The end");
            own.write(template);
        }
        var paper = paper(Papers.Kind.NOTE, Language.EN, "2021-08-01");
        try (var filled = new XWPFDocument(new ByteArrayInputStream(file(paper, "DOCX", template.toByteArray())))) {
            var lines =
                    filled.getParagraphs().stream().map(each -> each.getText()).toList();
            assertThat(lines.getFirst())
                    .isEqualTo(
                            "To the meeting: Note on the state of implementation, 1 of 6 measures (16.7\u00a0%), ${unknown}");
            assertThat(lines)
                    .contains("Annex. 6 measures by programme", "The end")
                    .doesNotContain("${annex}");
            assertThat(filled.getTables()).hasSize(3);
            assertThat(filled.getTables().getLast().getText()).contains(paper.shownFingerprint());
        }
        var docx = app.bean(DocxTemplate.class);
        assertThat(docx.named(template.toByteArray())).isEqualTo(docx.named(paper, template.toByteArray()));
        assertThatThrownBy(() -> file(paper, "DOCX", new byte[] {1, 2, 3}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no DOCX");
    }

    @Test
    void positionsOfAnyNumberOfPartiesGoFromAllToNone() {
        var parties = List.of("A", "B", "C").stream()
                .map(each -> new org.pacta.parties.Party(1, each, 1, each))
                .toList();

        var told = List.of(
                List.<org.pacta.parties.Party>of(),
                List.of(parties.get(2)),
                List.of(parties.get(0)),
                parties.subList(1, 3),
                List.of(parties.get(1)),
                parties,
                List.of(parties.get(0), parties.get(2)),
                parties.subList(0, 2));

        assertThat(told.stream().sorted(Positions.order(parties)))
                .extracting(
                        each -> each.stream().map(one -> one.code()).toList().toString())
                .containsExactly("[A, B, C]", "[A, B]", "[A, C]", "[B, C]", "[A]", "[B]", "[C]", "[]");
    }
}
