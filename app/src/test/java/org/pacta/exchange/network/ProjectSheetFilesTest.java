package org.pacta.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.engine.network.LinkType;
import org.pacta.exchange.network.PlanFault.Kind;
import org.pacta.exchange.network.ProjectSheet.Line;

/// Plans written as MS Project XML and read again; and files that mean harm.
class ProjectSheetFilesTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Line line(String code, @Nullable String due, @Nullable String done) {
        var last = due == null ? null : day(due);
        return new Line(
                2,
                "measure",
                code,
                "Mutual recognition <" + code + "> & «more»",
                day("2024-01-01"),
                last,
                last,
                done == null ? null : day(done),
                code.equals("1.2") ? "BY" : "");
    }

    private static ProjectSheet sheet(List<Line> lines, List<PlanFile.Tie> ties) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new ProjectSheet(
                "pacta u 2024-2026 2024-06-30 2024-06-30T10:00:00Z",
                "Directions 2024-2026",
                day("2024-01-01"),
                List.of(
                        new PlanFile.WorkWeek("Standard week", week, List.of(), List.of()),
                        new PlanFile.WorkWeek("BY", week, List.of(day("2024-05-09")), List.of(day("2024-05-18")))),
                lines,
                ties);
    }

    private static ProjectSheet read(byte[] bytes) {
        assertThat(ProjectSheetFiles.read(bytes)).isInstanceOf(ProjectSheet.Reading.Read.class);
        return ((ProjectSheet.Reading.Read) ProjectSheetFiles.read(bytes)).sheet();
    }

    @Test
    void codesDatesLinksAndTheMarkComeBack() {
        var lines = List.of(
                new Line(1, "group", "1", "1 Transport", null, null, null, null, ""),
                line("1.1", "2024-03-31", "2024-03-15"),
                line("1.2", "2024-12-31", null),
                line("1.3", null, null),
                new Line(
                        2,
                        "step",
                        "1.1",
                        "A step of the same code",
                        null,
                        day("2025-02-01"),
                        day("2025-02-01"),
                        null,
                        ""));
        var ties = List.of(
                new PlanFile.Tie("measure 1.1", "measure 1.2", LinkType.FINISH_START, 5),
                new PlanFile.Tie("measure 1.2", "step 1.1", LinkType.START_START, -3));

        var read = read(ProjectSheetFiles.write(sheet(lines, ties)));

        assertThat(read.mark()).isEqualTo("pacta u 2024-2026 2024-06-30 2024-06-30T10:00:00Z");
        assertThat(read.ties()).containsExactlyInAnyOrderElementsOf(ties);
        assertThat(read.lines())
                .extracting(Line::key)
                .containsExactly("group 1", "measure 1.1", "measure 1.2", "measure 1.3", "step 1.1");
        assertThat(read.lines()).extracting(Line::depth).containsExactly(1, 2, 2, 2, 2);
        assertThat(read.lines().get(1).name()).isEqualTo("Mutual recognition <1.1> & «more»");
        assertThat(read.lines().get(1).done()).isEqualTo(day("2024-03-15"));
        assertThat(read.lines().get(2).deadline()).isEqualTo(day("2024-12-31"));
        assertThat(read.lines().get(3).deadline()).isNull();
    }

    @Test
    void theCalendarsOfPartiesAreInTheFile() {
        var bytes = ProjectSheetFiles.write(sheet(List.of(line("1.2", "2024-12-31", null)), List.of()));

        var text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(text).contains("<Name>BY</Name>", "2024-05-09T00:00:00", "2024-05-18T00:00:00");
        assertThat(text).contains("<Manual>1</Manual>", "<Deadline>2024-12-31T18:00:00</Deadline>");
    }

    /// Whatever dates and links a plan has, a file that nobody changed says the same.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void aFileThatNobodyChangedSaysTheSame(long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 40; i++) {
            var due = day("2024-01-01").plusDays(random.nextInt(1500) - 100L);
            lines.add(line("m" + i, random.nextInt(6) == 0 ? null : due.toString(), null));
        }
        var ties = new ArrayList<PlanFile.Tie>();
        for (int i = 1; i < 40; i++) {
            var type = LinkType.values()[random.nextInt(4)];
            ties.add(new PlanFile.Tie("measure m" + random.nextInt(i), "measure m" + i, type, random.nextInt(41) - 20));
        }

        var read = read(ProjectSheetFiles.write(sheet(lines, ties)));

        assertThat(read.ties()).containsExactlyInAnyOrderElementsOf(ties);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(read.lines().get(i).deadline()).isEqualTo(lines.get(i).deadline());
            if (lines.get(i).finish() != null)
                assertThat(read.lines().get(i).finish()).isEqualTo(lines.get(i).finish());
        }
    }

    private static String linked() {
        var lines = List.of(line("1.1", "2024-12-31", null), line("1.2", "2025-06-30", null));
        var ties = List.of(new PlanFile.Tie("measure 1.1", "measure 1.2", LinkType.START_START, 14));
        return new String(ProjectSheetFiles.write(sheet(lines, ties)), StandardCharsets.UTF_8);
    }

    private static int lag(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8)).ties().getFirst().lag();
    }

    /// Two weeks of the calendar are ten working days, and half of 262 working days are 131.
    @Test
    void lagsInOtherUnitsBecomeWorkingDays() {
        var text = linked();
        assertThat(text).contains("<LinkLag>67200</LinkLag>", "<LagFormat>7</LagFormat>");

        assertThat(lag(text)).isEqualTo(14);
        assertThat(lag(text.replace("<LagFormat>7<", "<LagFormat>8<").replace(">67200<", ">201600<")))
                .isEqualTo(10);
        assertThat(lag(text.replace("<LagFormat>7<", "<LagFormat>9<").replace(">67200<", ">48000<")))
                .isEqualTo(10);
        assertThat(lag(text.replace("<LagFormat>7<", "<LagFormat>19<").replace(">67200<", ">50<")))
                .isEqualTo(131);
    }

    /// MPXJ passes over them in silence, and what somebody meant would be lost.
    @Test
    void whatCannotBeReadIsSaidAllAtOnce() {
        var text = linked()
                .replace("<Deadline>2024-12-31T18:00:00<", "<Deadline>31.12.2026<")
                .replaceAll("<PredecessorUID>\\d+<", "<PredecessorUID>777<");

        var reading = ProjectSheetFiles.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOf(ProjectSheet.Reading.Refused.class);
        var faults = ((ProjectSheet.Reading.Refused) reading).faults();
        assertThat(faults).extracting(PlanFault::kind).containsExactly(Kind.PROJECT_MOMENT, Kind.PROJECT_BEFORE);
        assertThat(faults.getFirst().details()).containsExactly("1.1", "Deadline", "31.12.2026");
        assertThat(faults.getFirst().where()).matches("line \\d+");
        assertThat(faults.getLast().details()).containsExactly("1.2", "777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1251"})
    void filesOfOtherEncodingsAreRead(String name) {
        var text = linked().replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"").replace("«more»", "Общие правила");
        var bytes = text.getBytes(java.nio.charset.Charset.forName(name));

        assertThat(read(bytes).lines().getFirst().name()).endsWith("Общие правила");
    }

    private static Kind refused(String text) {
        var reading = ProjectSheetFiles.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(ProjectSheet.Reading.Refused.class);
        return ((ProjectSheet.Reading.Refused) reading).faults().getFirst().kind();
    }

    @Test
    void documentTypesAreRefused() {
        assertThat(refused("""
                <?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <Project xmlns="http://schemas.microsoft.com/project"><Name>&x;</Name></Project>
                """)).isEqualTo(Kind.XML_DOCTYPE);
        assertThat(refused("""
                <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">
                <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;">]>
                <Project xmlns="http://schemas.microsoft.com/project"><Name>&lol3;</Name></Project>
                """)).isEqualTo(Kind.XML_DOCTYPE);
    }

    @Test
    void damagedAndEmptyFilesAreRefused() {
        var whole = new String(
                ProjectSheetFiles.write(sheet(List.of(line("1.1", "2024-12-31", null)), List.of())),
                StandardCharsets.UTF_8);

        assertThat(refused(whole.substring(0, whole.length() / 2))).isEqualTo(Kind.PROJECT_DAMAGED);
        assertThat(refused("not xml")).isEqualTo(Kind.PROJECT_DAMAGED);
        assertThat(refused("")).isEqualTo(Kind.PROJECT_DAMAGED);
        assertThat(refused("<Project xmlns=\"http://schemas.microsoft.com/project\"></Project>"))
                .isEqualTo(Kind.NO_TASKS);
    }
}
