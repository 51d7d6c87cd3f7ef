package org.pacta.exchange.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.Application;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.engine.network.LinkType;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.ProjectSheet;
import org.pacta.exchange.network.ProjectSheet.Line;
import org.pacta.exchange.network.ProjectSheetFiles;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.DatabaseAddress;
import org.pacta.machine.Starter;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.draft.PlanDrafts;
import picocli.CommandLine.Command;

/// A plan taken into a project tool and given back by a ministry.
class ProjectModuleTest {

    private static final String PAGE = "/u/tool/frameworks/2021-2023/project";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "tool", "2023-06-30", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            for (var code : List.of("text", "adoption", "force", "done", "late", "secret")) {
                plan.measure(code, "1");
                plan.title(code, "en", "Zebra, " + code);
                plan.due(code, "2023-Q4");
            }
            plan.assign("done", "a-1", "lead");
            plan.link("text", "adoption");
            plan.link("secret", "force");
            plan.ceiling("secret", Visibility.PARTIES);
        });
        plan.together(() -> plan.claim("done", "A", "2023-02-01"));
        plan.together(() -> plan.answer("done", "A", "B", "confirmed"));
        cast = new Cast(app, plan.unionId())
                .is("Arno", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Bela", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"))
                .is("Otto", Role.OBSERVER, 0, 0);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    private static ProjectSheet taken(Browser browser) {
        var read = ProjectSheetFiles.read(browser.bytes(PAGE + ".xml").body());
        assertThat(read).isInstanceOf(ProjectSheet.Reading.Read.class);
        return ((ProjectSheet.Reading.Read) read).sheet();
    }

    private static ProjectSheet with(ProjectSheet sheet, List<Line> lines, List<Tie> ties) {
        return new ProjectSheet(sheet.mark(), sheet.title(), sheet.starts(), sheet.calendars(), lines, ties);
    }

    private static List<Line> changed(ProjectSheet sheet, String code, UnaryOperator<Line> change) {
        return sheet.lines().stream()
                .map(each -> each.code().equals(code) ? change.apply(each) : each)
                .toList();
    }

    private static Line due(Line line, String day) {
        var due = java.time.LocalDate.parse(day);
        return new Line(line.depth(), line.kind(), line.code(), line.name(), line.start(), due, due, line.done(), "");
    }

    private static HttpResponse<String> given(Browser browser, ProjectSheet sheet) {
        return given(browser, ProjectSheetFiles.write(sheet));
    }

    private static HttpResponse<String> given(Browser browser, byte[] bytes) {
        return browser.upload(
                PAGE + "?lang=en", "file", "plan.xml", bytes, "name", "Later dates", "grounds", "Supply is late");
    }

    private static long entries() {
        return app.bean(Ledger.class)
                .read(
                        Viewer.PUBLIC,
                        () -> app.bean(Ledger.class).head(plan.unionId()).seq());
    }

    @Test
    void theFileHoldsWhatItsReaderMaySee() {
        var open = taken(new Browser(app.address()));
        var inner = taken(entered("Arno"));

        assertThat(open.lines())
                .extracting(Line::code)
                .contains("text", "force")
                .doesNotContain("secret");
        assertThat(open.ties()).containsExactly(new Tie("measure text", "measure adoption", LinkType.FINISH_START, 0));
        assertThat(inner.lines()).extracting(Line::code).contains("secret");
        assertThat(inner.ties()).hasSize(2);
        assertThat(open.lines().stream()
                        .filter(each -> each.code().equals("text"))
                        .findFirst())
                .hasValueSatisfying(each -> assertThat(each.deadline()).hasToString("2023-12-31"));
    }

    @Test
    void whatWasChangedBecomesADraftAndNothingElse() {
        var arno = entered("Arno");
        var sheet = taken(arno);
        var ties = List.of(
                new Tie("measure adoption", "measure force", LinkType.FINISH_START, 5),
                new Tie("measure secret", "measure force", LinkType.FINISH_START, 0));
        long before = entries();

        var answer = given(arno, with(sheet, changed(sheet, "text", each -> due(each, "2024-03-15")), ties));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        var page = text(arno.open(location(answer) + "&lang=en"));
        assertThat(page)
                .contains("Later dates", "text: due 15", "2024 instead of 31")
                .contains("Link added: adoption → force: finish to start, 5 working days")
                .contains("Link removed: text → adoption: finish to start");
        assertThat(entries()).isEqualTo(before);
        assertThat(taken(arno).ties()).containsExactlyInAnyOrderElementsOf(sheet.ties());
        assertThat(entered("Bela").open(location(answer)).statusCode()).isEqualTo(404);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        var arno = entered("Arno");
        var sheet = taken(arno);
        var lines = new ArrayList<>(changed(sheet, "done", each -> due(each, "2024-03-15")));
        lines.add(new Line(2, "measure", "", "A new wish", null, null, null, null, ""));
        lines.add(new Line(2, "measure", "nosuch", "Unknown", null, null, null, null, ""));
        lines.add(lines.stream()
                .filter(each -> each.code().equals("text"))
                .findFirst()
                .orElseThrow());
        var ties = new ArrayList<>(sheet.ties());
        ties.add(new Tie("measure adoption", "measure text", LinkType.FINISH_START, 0));

        var page = given(arno, with(sheet, lines, ties));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page))
                .contains("“done” is confirmed", "“A new wish” has no code", "no “nosuch”", "“text” is there twice")
                .contains("Supply is late");
    }

    @Test
    void linksInACircleAreRefused() {
        var arno = entered("Arno");
        var sheet = taken(arno);
        var ties = new ArrayList<>(sheet.ties());
        ties.add(new Tie("measure adoption", "measure text", LinkType.FINISH_START, 0));

        assertThat(text(given(arno, with(sheet, sheet.lines(), ties)))).contains("The links run in a circle");
    }

    @Test
    void whatTheFileLacksStays() {
        var arno = entered("Arno");
        var sheet = taken(arno);
        var few = changed(sheet, "force", each -> due(each, "2024-02-01")).stream()
                .filter(each -> List.of("1", "force").contains(each.code()))
                .toList();

        var answer = given(arno, with(sheet, few, List.of()));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        assertThat(text(arno.open(location(answer) + "&lang=en")))
                .contains("force: due 1")
                .doesNotContain("removed");
    }

    @Test
    void whatWasDecidedMeanwhileClashes() {
        var arno = entered("Arno");
        var sheet = taken(arno);
        plan.together(() -> plan.due("late", "2024-H1"));

        var page = given(arno, with(sheet, changed(sheet, "late", each -> due(each, "2025-01-31")), sheet.ties()));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page))
                .contains("“late” was given another date after the file was taken: 30", "2024. Download the plan anew");
    }

    @Test
    void anUnchangedFileAndHostileOnesAreRefused() {
        var arno = entered("Arno");
        long before = entries();

        assertThat(text(given(arno, taken(arno)))).contains("No date and no link differs");
        var hostile = """
                <?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <Project xmlns="http://schemas.microsoft.com/project"><Name>&x;</Name></Project>
                """;
        var refused = given(arno, hostile.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("DOCTYPE").doesNotContain("root:");
        var whole = arno.bytes(PAGE + ".xml").body();
        var cut = arno.upload(
                PAGE + "?lang=ru",
                "file",
                "plan.xml",
                java.util.Arrays.copyOf(whole, whole.length / 2),
                "name",
                "x",
                "grounds",
                "y");
        assertThat(cut.statusCode()).isEqualTo(422);
        assertThat(text(cut))
                .containsPattern("Это не целый файл MS Project XML: начиная со строки [0-9]+, позиции [0-9]+,")
                .doesNotContain("XML document", "line ", "column ");
        var none = arno.upload(PAGE + "?lang=en", "file", "plan.xml", new byte[0], "name", "", "grounds", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(text(none)).contains("Please choose a file.");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void onlyThoseWhoWorkOnThePlanGiveFilesBack() {
        var sheet = taken(entered("Arno"));

        assertThat(text(new Browser(app.address()).open(PAGE + "?lang=en"))).contains("after signing in");
        assertThat(given(entered("Otto"), sheet).statusCode()).isEqualTo(403);
        assertThat(given(new Browser(app.address()), sheet).statusCode()).isNotIn(200, 303);
    }

    @Command(subcommands = ProjectCommand.class)
    private static final class Root {}

    private static String pacta(int code, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--db-url", url(app.database().ownerAddress())));
        all.addAll(List.of("--db-app-url", url(app.database().appAddress())));
        var said = new StringWriter();
        var ended = CommandFrame.of(new Root(), new Starter(Application.class))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all.toArray(String[]::new));
        assertThat(ended).as(said.toString()).isEqualTo(code);
        return said.toString();
    }

    private static String url(DatabaseAddress address) {
        return "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    }

    @Test
    void theCommandTakesAPlanAndGivesItBackAsADraft(@TempDir Path folder) throws IOException {
        var file = folder.resolve("plan.xml");
        var open = folder.resolve("open.xml");
        pacta(0, "project", "export", "--union", "tool", "--out", file.toString());
        pacta(0, "project", "export", "--union", "tool", "--public", "--out", open.toString());
        assertThat(Files.readString(file)).contains("Zebra, secret");
        assertThat(Files.readString(open)).contains("Zebra, text").doesNotContain("secret");
        var give = new String[] {
            "project",
            "import",
            file.toString(),
            "--union",
            "tool",
            "--edition",
            "By tool",
            "--grounds",
            "Supply is late"
        };
        assertThat(pacta(1, give)).contains("No date and no link differs");
        long before = entries();
        var sheet = ((ProjectSheet.Reading.Read) ProjectSheetFiles.read(Files.readAllBytes(file))).sheet();
        var lines = changed(sheet, "adoption", each -> due(each, "2024-05-17"));
        Files.write(file, ProjectSheetFiles.write(with(sheet, lines, sheet.ties())));

        assertThat(pacta(0, give)).contains("By tool", "counts nowhere");

        assertThat(entries()).isEqualTo(before);
        var made = plan.read(
                Viewer.operator(plan.unionId()),
                () -> app.bean(PlanDrafts.class).drafts(plan.unionId()));
        assertThat(made.getFirst().name()).isEqualTo("By tool");
        assertThat(made.getFirst().origin()).isEqualTo("schedule");
        assertThat(made.getFirst().owner()).isZero();
    }
}
