package org.pacta.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council.DocumentState;
import org.pacta.ledger.Entry;
import org.pacta.machine.Progress;
import org.pacta.scoreboard.Statements.StatementState;

/// The union of two Parties, after the Union State: published are its organs, meetings and the figures held as
/// statements.
final class UnionState {

    static final String CODE = "union-state";

    /// More than it makes.
    static final int THINGS = 6_000;

    static final LocalDate DEMO_DAY = LocalDate.of(2026, 2, 26);
    private static final ZoneId ZONE = ZoneId.of("Europe/Minsk");
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 26);
    /// As far as forecasts look ahead by working days.
    private static final int LAST_HOLIDAYS = DEMO_DAY.getYear() + 6;

    private static final LocalDate FIRST_ENTRY = LocalDate.of(2021, 9, 10);
    private static final LocalTime MEETINGS = LocalTime.of(12, 40);
    private static final LocalTime DOCUMENTS = LocalTime.of(12, 55);
    private static final LocalTime CLOSURES = LocalTime.of(13, 5);
    private static final LocalTime STATEMENTS = LocalTime.of(19, 30);

    private final Doors doors;
    private final Ids ids = new Ids();
    private final History history = new History(ZONE, ids);

    UnionState(Doors doors) {
        this.doors = doors;
    }

    void plant(Chance chance, int union, Progress progress) {
        history.on(
                FIRST_ENTRY,
                LocalTime.of(9, 0),
                History.SECRETARIAT,
                "found",
                "Union with its Parties and bodies (demonstration)",
                this::found);
        history.on(
                FIRST_ENTRY,
                LocalTime.of(9, 20),
                History.SECRETARIAT,
                "give-mandate",
                "Mandates of invented people (demonstration)",
                entry -> new Staff(doors, "union-state/people.txt", 1001).tell(entry, ids, FIRST_ENTRY));
        Book.rows("union-state/meetings.txt").forEach(this::meeting);
        Book.rows("union-state/documents.txt").forEach(this::document);
        var first = new Cycle2021(chance);
        var second = new Cycle2024(chance, first.left());
        first.tell(history, doors, ids);
        new Acts2021(chance, first).tell(history, doors, ids);
        second.tell(history, doors, ids);
        new Acts2024(chance, second).tell(history, doors, ids);
        new Ahead(second).tell(history, doors, ids);
        new Quarters(chance, doors, ids, second.charges()).tell(history);
        new Reviews(doors, ids, second.course).tell(history);
        history.on(
                DEMO_DAY,
                LocalTime.of(9, 25),
                History.SECRETARIAT,
                "follow",
                "What people follow (demonstration)",
                new Watched(doors, ids, second.course)::tell);
        close(first);
        Book.rows("union-state/successions.txt").forEach(this::succession);
        var statements = Book.rows("union-state/statements.txt");
        for (int i = 0; i < statements.size(); i++) statement("S" + (i + 1), statements.get(i));
        history.enter(doors.ledger(), union, CODE, progress);
    }

    private void found(Entry entry) {
        var union = ids.named(
                "union", doors.unions().describe(entry, 0, CODE, ZONE, List.of("ru", "be", "en"), DEMO_DAY, FOUNDED));
        Texts.UNION_STATE.tell(entry, union, "name", FOUNDED);
        Texts.NOTICE.tell(entry, union, "notice", FOUNDED);
        Texts.ABOUT.tell(entry, union, "introduction", FOUNDED);
        for (int i = 0; i < Texts.PARTIES.size(); i++) party(entry, i);
        for (var row : Book.rows("union-state/organs.txt")) {
            var id = ids.named("body/" + row.getFirst(), doors.bodies().body(entry, 0, null, row.get(1), FOUNDED));
            entry.code(id, "body", 0, row.getFirst(), FOUNDED);
            Words.of(row.get(2), row.get(3), row.get(4)).tell(entry, id, "name", FOUNDED);
        }
        new Treaty(doors, ids).found(entry);
        new Themes(doors, ids).found(entry, FIRST_ENTRY);
    }

    /// A body is renamed, merged or split in both Parties on one day.
    private void succession(List<String> row) {
        var since = LocalDate.parse(row.get(2));
        history.on(
                since,
                LocalTime.of(9, 30),
                History.SECRETARIAT,
                "succeed",
                "Bodies reorganised (demonstration)",
                entry -> {
                    for (int i = 0; i < Texts.PARTIES.size(); i++) {
                        var party = "body/" + (i == 0 ? "A" : "B") + "/";
                        if (!row.get(4).equals("-"))
                            body(entry, i, row.get(3), Words.of(row.get(4), row.get(5), row.get(6)), since);
                        doors.bodies()
                                .succeed(
                                        entry,
                                        ids.of(party + row.getFirst()),
                                        ids.of(party + row.get(3)),
                                        row.get(1),
                                        since);
                    }
                });
    }

    private void party(Entry entry, int position) {
        var code = position == 0 ? "A" : "B";
        var party = ids.named("party/" + code, doors.bodies().party(entry, 0, position + 1, FOUNDED));
        entry.code(party, "party", 0, code, FOUNDED);
        var name = Texts.PARTIES.get(position);
        name.tell(entry, party, "name", FOUNDED);
        working(entry, party);
        for (var row : Book.rows("union-state/bodies.txt")) {
            body(entry, position, row.getFirst(), Words.of(row.get(1), row.get(2), row.get(3)), FOUNDED);
        }
    }

    /// Monday to Friday, but for the holidays that both countries keep.
    private void working(Entry entry, long party) {
        doors.weeks().week(entry, party, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), null, FOUNDED);
        for (var row : Book.rows("union-state/holidays.txt")) {
            var each = MonthDay.parse("--" + row.getFirst());
            for (int year = FIRST_ENTRY.getYear(); year <= LAST_HOLIDAYS; year++) {
                var day = each.atYear(year);
                if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                    doors.weeks().special(entry, party, day, false, FOUNDED);
            }
        }
    }

    private void body(Entry entry, int position, String field, Words name, LocalDate from) {
        var code = position == 0 ? "A" : "B";
        var party = Texts.PARTIES.get(position);
        var id = ids.named(
                "body/" + code + "/" + field, doors.bodies().body(entry, 0, ids.of("party/" + code), "executor", from));
        entry.code(id, "body", 0, code.toLowerCase(java.util.Locale.ROOT) + "-" + field, from);
        name.with(", " + party.in("ru"), ", " + party.in("en"), ", " + party.in("be"))
                .tell(entry, id, "name", from);
    }

    private void meeting(List<String> row) {
        var day = LocalDate.parse(row.getFirst());
        history.on(day, MEETINGS, History.SECRETARIAT, "meeting", "Meeting held", entry -> {
            var id = ids.named("meeting/" + row.get(1), entry.thing("meeting", 0, 0));
            var number = row.get(3).equals("-") ? null : Integer.valueOf(row.get(3));
            doors.council().meeting(entry, id, ids.of("body/" + row.get(2)), number, day);
            entry.code(id, "meeting", 0, row.get(1), day);
            title(row.get(2), number).tell(entry, id, "title", day);
            if (!row.get(4).equals("-"))
                Words.of(row.get(4), row.get(5), row.get(6)).tell(entry, id, "place", day);
        });
    }

    /// With its number where that was made public, which the sign says.
    private static Words title(String body, @Nullable Integer number) {
        if (number != null && body.equals("council"))
            return Words.of(
                    "%d-е ● заседание Совета Министров".formatted(number),
                    "%d%s ● meeting of the Council of Ministers".formatted(number, ordinal(number)),
                    "%d-е ● пасяджэнне Савета Міністраў".formatted(number));
        return switch (body) {
            case "supreme" ->
                Words.of(
                        "Заседание Высшего Государственного Совета",
                        "Meeting of the Supreme State Council",
                        "Пасяджэнне Вышэйшага Дзяржаўнага Савета");
            case "council" ->
                Words.of(
                        "Заседание Совета Министров",
                        "Meeting of the Council of Ministers",
                        "Пасяджэнне Савета Міністраў");
            default ->
                Words.of(
                        "Заседание Группы высокого уровня",
                        "Meeting of the Group of High Level",
                        "Пасяджэнне Групы высокага ўзроўню");
        };
    }

    /// The ending of an English ordinal number.
    private static String ordinal(int number) {
        if (number % 100 / 10 == 1) return "th";
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /// A document is entered with its first stage, and named with its meeting once that has been held.
    private void document(List<String> row) {
        var name = "document/" + row.getFirst();
        var stages = List.of(row.get(4).split(" "));
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i).split(":");
            var day = LocalDate.parse(stage[1]);
            var first = i == 0;
            var last = i == stages.size() - 1;
            history.on(
                    day, DOCUMENTS.plusMinutes(i), History.SECRETARIAT, "document", "Document " + stage[0], entry -> {
                        if (first) {
                            var id = ids.named(name, entry.thing("document", 0, 0));
                            entry.code(id, "document", 0, row.getFirst(), day);
                            Words.of(row.get(5), row.get(6), row.get(7)).tell(entry, id, "title", day);
                        }
                        if (first || last) {
                            var meeting = last && !row.get(1).equals("-") ? ids.of("meeting/" + row.get(1)) : null;
                            doors.council()
                                    .document(
                                            entry,
                                            ids.of(name),
                                            new DocumentState(
                                                    row.get(3), null, day, ids.of("body/" + row.get(2)), meeting),
                                            day);
                        }
                        doors.council().reach(entry, ids.of(name), stage[0], day);
                    });
        }
    }

    /// What was complete in March is taken off control in November.
    private void close(Cycle2021 cycle) {
        history.on(
                Course2021.NOVEMBER,
                CLOSURES,
                History.SECRETARIAT,
                "close",
                "Programmes taken off control (demonstration)",
                entry -> cycle.outline.branches().stream()
                        .filter(each -> each.mark().equals("complete"))
                        .forEach(each -> doors.council()
                                .close(
                                        entry,
                                        ids.of(each.key()),
                                        ids.of("document/closed-2023-11"),
                                        Course2021.NOVEMBER)));
    }

    private void statement(String code, List<String> row) {
        var day = LocalDate.parse(row.getFirst());
        history.on(day, STATEMENTS, History.SECRETARIAT, "statement", "Statement made in public", entry -> {
            var framework = ids.of("framework/" + row.get(1));
            var id = entry.thing("statement", framework, framework);
            entry.code(id, "statement", 0, code, day);
            doors.statements()
                    .state(
                            entry,
                            id,
                            new StatementState(
                                    framework,
                                    day,
                                    row.get(2),
                                    number(row.get(3)),
                                    number(row.get(4)),
                                    number(row.get(5)),
                                    null,
                                    row.get(6),
                                    row.get(7)));
            Words.of(row.get(8), row.get(9), row.get(10)).tell(entry, id, "who", day);
            Words.of(row.get(11), row.get(12), row.get(13)).tell(entry, id, "words", day);
        });
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }
}
