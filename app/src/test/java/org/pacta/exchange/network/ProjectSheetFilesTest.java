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

    /// A tool shows how long a line is in days, as its calendar counts them, and what is off as an exception of it.
    @Test
    void lengthsAreDaysOfTheCalendar() {
        var week = new Line(
                1, "measure", "1.2", "A week", day("2024-05-06"), day("2024-05-10"), day("2024-05-10"), null, "BY");
        var other = new Line(
                1, "measure", "1.3", "Another", day("2024-05-06"), day("2024-05-10"), day("2024-05-10"), null, "");

        var text = new String(ProjectSheetFiles.write(sheet(List.of(week, other), List.of())), StandardCharsets.UTF_8);

        assertThat(text).contains("<MinutesPerDay>480</MinutesPerDay>");
        for (var each : List.of("A week 32", "Another 40")) {
            int space = each.lastIndexOf(' ');
            int from = text.indexOf("<Name>" + each.substring(0, space) + "</Name>");
            var task = text.substring(from, text.indexOf("</Task>", from));
            var hours = "PT" + each.substring(space + 1) + "H0M0S";
            assertThat(task)
                    .contains("<Duration>" + hours + "</Duration>", "<ManualDuration>" + hours + "</ManualDuration>")
                    .contains("<DurationFormat>7</DurationFormat>");
        }
        int exceptions = text.indexOf("<Exceptions>");
        assertThat(exceptions).isPositive();
        assertThat(text.substring(exceptions, text.indexOf("</Exceptions>", exceptions)))
                .contains("<FromDate>2024-05-09T00:00:00</FromDate>", "<DayWorking>0</DayWorking>")
                .contains("<FromDate>2024-05-18T00:00:00</FromDate>", "<DayWorking>1</DayWorking>");
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

    /// MPXJ passes over them in silence, and what somebody meant would be lost.
    @Test
    void whatCannotBeReadIsSaidAllAtOnce() {
        var text = linked().replace("<Deadline>2024-12-31T18:00:00<", "<Deadline>31.12.2026<")
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
        var text = linked().replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"")
                .replace("«more»", "Общие правила");
        var bytes = text.getBytes(java.nio.charset.Charset.forName(name));

        assertThat(read(bytes).lines().getFirst().name()).endsWith("Общие правила");
    }

    /// A file as an office's tool writes it after somebody worked on it.
    private static String byHand(String namespace, String links) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Project%s><SaveVersion>14</SaveVersion><Title>Plan</Title><MinutesPerDay>480</MinutesPerDay>
                <MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth><CalendarUID>1</CalendarUID>
                <Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>
                <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime>
                <ToTime>16:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays></Calendar></Calendars>
                <ExtendedAttributes/><Tasks>
                <Task><UID>0</UID><ID>0</ID><Name>Plan</Name><Summary>1</Summary><OutlineLevel>0</OutlineLevel></Task>
                <Task><UID>1</UID><ID>1</ID><Name>A</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary><Manual>1</Manual>
                <Start>2024-01-08T08:00:00</Start><Finish>2024-01-19T17:00:00</Finish><Duration>PT80H0M0S</Duration>
                <DurationFormat>7</DurationFormat><ConstraintType>4</ConstraintType>
                <ConstraintDate>2024-01-08T08:00:00</ConstraintDate>
                <ExtendedAttribute><FieldID>188743731</FieldID><Value>A</Value></ExtendedAttribute>
                <ExtendedAttribute><FieldID>188743734</FieldID><Value>measure</Value></ExtendedAttribute>
                <Baseline><Number>0</Number><Start>2023-01-02T08:00:00</Start><Finish>2023-01-13T17:00:00</Finish></Baseline></Task>
                <Task><UID>3</UID><ID>2</ID><Name>S</Name><OutlineLevel>2</OutlineLevel>
                <Start>2024-01-08T08:00:00</Start><Finish>2024-01-19T17:00:00</Finish><Duration>PT80H0M0S</Duration>
                <ExtendedAttribute><FieldID>188743731</FieldID><Value>S</Value></ExtendedAttribute>
                <ExtendedAttribute><FieldID>188743734</FieldID><Value>step</Value></ExtendedAttribute></Task>
                <Task><UID>2</UID><ID>3</ID><Name>B</Name><OutlineLevel>1</OutlineLevel>
                <Start>2024-02-05T08:00:00</Start><Finish>2024-02-09T17:00:00</Finish><Duration>PT40H0M0S</Duration>
                <ExtendedAttribute><FieldID>188743731</FieldID><Value>B</Value></ExtendedAttribute>
                <ExtendedAttribute><FieldID>188743734</FieldID><Value>measure</Value></ExtendedAttribute>%s</Task>
                </Tasks></Project>
                """.formatted(namespace, links).strip();
    }

    private static String link(int from, int lag, int format) {
        var text = "<PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>1</Type>"
                + "<LinkLag>%d</LinkLag><LagFormat>%d</LagFormat></PredecessorLink>";
        return text.formatted(from, lag, format);
    }

    private static int lag(int lag, int format) {
        var text = byHand(" xmlns=\"http://schemas.microsoft.com/project\"", link(1, lag, format));
        return read(text.getBytes(StandardCharsets.UTF_8)).ties().getFirst().lag();
    }

    /// Lags stand in the file in tenths of minutes, or in percent of what comes before.
    @Test
    void lagsAreReadInWorkingDaysWhateverTheirUnit() {
        assertThat(lag(24_000, 7)).as("five days").isEqualTo(5);
        assertThat(lag(48_000, 9)).as("two weeks").isEqualTo(10);
        assertThat(lag(19_200, 5)).as("32 hours").isEqualTo(4);
        assertThat(lag(-14_400, 7)).as("a lead of three days").isEqualTo(-3);
        assertThat(lag(144_000, 8)).as("ten days by the calendar").isEqualTo(7);
        assertThat(lag(201_600, 10)).as("two weeks by the calendar").isEqualTo(10);
        assertThat(lag(50, 19)).as("half of ten days").isEqualTo(5);
        assertThat(lag(-20, 19)).as("a lead of a fifth of ten days").isEqualTo(-2);
    }

    /// Below a measure somebody put steps, or lines of his own: it stays a measure with its day and its links.
    @Test
    void aMeasureThatBecameASummaryIsStillAMeasure() {
        var read = read(byHand(" xmlns=\"http://schemas.microsoft.com/project\"", link(1, 0, 7))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(read.lines()).extracting(Line::key).containsExactly("measure A", "step S", "measure B");
        assertThat(read.lines().getFirst().finish()).isEqualTo(day("2024-01-19"));
        assertThat(read.ties()).containsExactly(new PlanFile.Tie("measure A", "measure B", LinkType.FINISH_START, 0));
    }

    /// The tool reckons the last day of a summary from its parts: nobody wished it.
    @Test
    void theLastDayOfASummaryIsNobodysWordUnlessItWasSetByHand() {
        var text = byHand("", link(1, 0, 7)).replace("<Manual>1</Manual>", "");

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .finish())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " xmlns=\"http://schemas.microsoft.com/project\"",
                " xmlns=\"http://schemas.microsoft.com/project/2007\""
            })
    void theNamespaceOfTheToolDoesNotMatter(String namespace) {
        var read = read(byHand(namespace, link(1, 4_800, 7)).getBytes(StandardCharsets.UTF_8));

        assertThat(read.lines()).extracting(Line::code).containsExactly("A", "S", "B");
        assertThat(read.ties()).extracting(PlanFile.Tie::lag).containsExactly(1);
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
