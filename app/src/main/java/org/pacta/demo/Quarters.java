package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.pacta.council.extension.Cause;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.Reports.Opening;
import org.pacta.reporting.Reports.Said;
import org.pacta.reporting.Statement;
import org.pacta.reporting.Submission;

/// Two invented cycles of reporting: one that has closed, in which some bodies reported late and some not at all, and
/// one that is open, in which some reports have come and some ask co-executors for their part.
final class Quarters {

    /// A cycle as it was opened.
    record Round(
            String code,
            Words title,
            LocalDate opened,
            LocalDate starts,
            LocalDate ends,
            LocalDate due,
            LocalDate closes) {

        String key() {
            return "cycle/" + code;
        }
    }

    private static final Round CLOSED = new Round(
            "2025-Q3",
            Words.of("III квартал 2025 года", "Third quarter of 2025", "III квартал 2025 года"),
            LocalDate.of(2025, 9, 22),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 10, 20),
            LocalDate.of(2025, 11, 10));
    private static final Round OPEN = new Round(
            "2025-Q4",
            Words.of(
                    "IV квартал и итоги 2025 года",
                    "Fourth quarter and results of 2025",
                    "IV квартал і вынікі 2025 года"),
            LocalDate.of(2026, 1, 12),
            LocalDate.of(2025, 10, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 16));
    private static final LocalTime OPENED = LocalTime.of(10, 40);
    private static final LocalTime GIVEN = LocalTime.of(11, 50);
    private static final LocalTime PREPARED = LocalTime.of(9, 15);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 2, 25);

    private static final LocalDate ASKED_BY = LocalDate.of(2026, 2, 27);
    private static final LocalDate EXPECTED = LocalDate.of(2026, 4, 30);

    private static final String ECONOMY = "economy";

    /// The bodies whose officers can be entered as.
    private static final Set<String> OFFICERS = Set.of(ECONOMY, "transport");

    /// How much these have reported in the open cycle, by Party: so that a full desk is left to report on, and a small
    /// one is not empty.
    private static final Map<String, Integer> BEGUN = Map.of("A", 8, "B", 5);

    private final Chance chance;
    private final Charges charges;
    private final Doors doors;
    private final Ids ids;
    private final Map<String, List<String>> sentences = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Map<Round, Integer> numbers = new HashMap<>();

    Quarters(Chance chance, Doors doors, Ids ids, Charges charges) {
        this.charges = charges;
        this.chance = chance;
        this.doors = doors;
        this.ids = ids;
        Book.rows("union-state/reports.txt").forEach(each -> sentences.put(each.getFirst(), each.subList(1, 3)));
    }

    void tell(History history) {
        for (var round : List.of(CLOSED, OPEN))
            history.on(
                    round.opened,
                    OPENED,
                    History.SECRETARIAT,
                    "open-cycle",
                    "Cycle of reporting opened (demonstration)",
                    entry -> open(entry, round));
        for (var party : List.of("A", "B")) {
            reports(history, party, CLOSED, LocalDate.of(2025, 10, 15), draw -> draw < 0.7);
            reports(history, party, CLOSED, LocalDate.of(2025, 10, 28), draw -> draw >= 0.7 && draw < 0.92);
            reports(history, party, OPEN, LocalDate.of(2026, 2, 13), draw -> draw < 0.35);
        }
        begun(history, "B", LocalDate.of(2026, 2, 20));
        begun(history, "A", LocalDate.of(2026, 2, 24));
        history.on(ANSWERED, GIVEN, "B", "contribute", "Part of a co-executor (demonstration)", this::contribute);
        history.on(
                UnionState.DEMO_DAY,
                PREPARED,
                History.SECRETARIAT,
                "draft",
                "Drafts of reports (demonstration)",
                new Prepared(doors, ids, this)::tell);
    }

    private void open(Entry entry, Round round) {
        var opening = new Opening(
                round.code,
                round.title.in("ru"),
                "ru",
                ids.of("framework/" + Cycle2024.CODE),
                round.starts,
                round.ends,
                round.due,
                round.closes);
        var id = ids.named(round.key(), doors.reports().open(entry, opening, round.opened));
        for (var language : List.of("be", "en"))
            entry.text(id, "title", language, round.title.in(language), false, round.opened, Visibility.PARTIES);
    }

    /// The bodies of a Party that were drawn report on a day on all that they carry out, one measure of thirty left
    /// out.
    private void reports(History history, String party, Round round, LocalDate day, DoublePredicate drawn) {
        history.on(day, GIVEN, party, "report", "Report of Party %s (demonstration)".formatted(party), entry -> {
            for (var lot : charges.of(party, day).entrySet()) {
                var field = lot.getKey();
                var draw = OFFICERS.contains(field)
                        ? round.equals(CLOSED) ? 0 : 1
                        : chance.at("reports/" + round.code + "/" + party + "/" + field);
                if (!drawn.test(draw)) continue;
                var given = lot.getValue().stream()
                        .filter(each -> chance.at("left out/" + round.code + "/" + each.key()) >= 0.03)
                        .toList();
                submit(
                        entry,
                        round,
                        party,
                        field,
                        given.stream().map(each -> statement(round, each)).toList(),
                        day);
                if (round.equals(OPEN)) given.forEach(each -> reported.add(field + party + each.key()));
            }
        });
    }

    /// The ministry of economy of a Party reports on what is due first, asks others for their part in two of it, and
    /// has nothing new to say of one measure.
    private void begun(History history, String party, LocalDate day) {
        history.on(day, GIVEN, party, "report", "Report of Party %s (demonstration)".formatted(party), entry -> {
            var statements = new ArrayList<Statement>();
            int begun = BEGUN.getOrDefault(party, 0);
            for (var task : left(party, ECONOMY, day).subList(0, begun)) {
                var place = statements.size();
                var said = place == begun - 1 ? null : said(OPEN, task, place < 2);
                statements.add(new Statement(ids.of(task.key()), said, Statement.WHATEVER));
                reported.add(ECONOMY + party + task.key());
            }
            submit(entry, OPEN, party, ECONOMY, statements, day);
        });
    }

    /// What a body has not reported yet in the open cycle, the earliest date first; what it shares with the other Party
    /// before what it carries out alone.
    List<Task> left(String party, String field, LocalDate day) {
        return charges.of(party, day).getOrDefault(field, List.of()).stream()
                .filter(each -> !reported.contains(field + party + each.key()))
                .sorted(Comparator.comparing((Task each) -> each.parties().size() == 1)
                        .thenComparing(charges::due))
                .toList();
    }

    Cycle open() {
        return cycle(OPEN);
    }

    Statement statement(Task task) {
        return statement(OPEN, task);
    }

    private Statement statement(Round round, Task task) {
        return new Statement(ids.of(task.key()), said(round, task, false), Statement.WHATEVER);
    }

    /// One of the questions to bodies of the other Party is answered.
    private void contribute(Entry entry) {
        var party = ids.of("party/B");
        var asked = doors.inputs()
                .open(entry.union(), open(), party, 0, new AsOf(ANSWERED, entry.recorded()))
                .getFirst();
        var words = "Наша часть таблицы заполнена и направлена письмом.";
        var id = doors.inputs().record(entry, asked.report(), party, asked.of(), words, "ru", ANSWERED);
        Sayings.translate(entry, id, "words", words, ANSWERED, Visibility.PARTIES);
    }

    private void submit(
            Entry entry, Round round, String party, String field, List<Statement> statements, LocalDate day) {
        var number = numbers.merge(round, 1, Integer::sum);
        var submission = new Submission(ids.of("body/" + party + "/" + field), statements);
        var reports =
                doors.registrations().record(entry, cycle(round), ids.of("party/" + party), submission, number, day);
        for (int i = 0; i < reports.size(); i++) {
            var said = statements.get(i).said();
            if (said == null) continue;
            var id = reports.get(i);
            // in the order of the fields, so that the same seed gives the same leaves
            new TreeMap<>(said.texts())
                    .forEach((which, words) -> Sayings.translate(entry, id, which, words, day, Visibility.PARTIES));
        }
    }

    private Cycle cycle(Round round) {
        return new Cycle(
                ids.of(round.key()),
                round.code,
                round.title.in("ru"),
                ids.of("framework/" + Cycle2024.CODE),
                round.starts,
                round.ends,
                round.due,
                round.closes);
    }

    /// @param asks whether co-executors are asked for their part
    private Said said(Round round, Task task, boolean asks) {
        var words = sentences.getOrDefault(task.template().result(), List.of());
        var texts = new HashMap<String, String>();
        texts.put("done", words.get(round.equals(CLOSED) ? 0 : 1));
        var due = charges.due(task);
        var late = due.isBefore(round.ends);
        if (late) texts.put("delay", "Согласование с другой Стороной заняло больше времени, чем предполагалось.");
        if (asks) texts.put("input", "Просим заполнить вашу часть таблицы и приложить реквизиты актов.");
        return new Said(
                texts, "ru", late ? EXPECTED : due, late ? Cause.CONSULTATION : null, 0, asks ? ASKED_BY : null);
    }
}
