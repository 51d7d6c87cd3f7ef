package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Rule;
import org.pacta.council.Council.DocumentState;
import org.pacta.demo.Share.Reply;
import org.pacta.ledger.Entry;
import org.pacta.machine.Progress;
import org.pacta.register.deadline.When;
import org.pacta.register.plan.Plan.MeasureState;
import org.pacta.register.plan.Plan.StepState;

/// An invented union of five Parties whose headline counts steps: nothing is built for two.
///
/// Each Party reports its own steps. Silence of thirty days confirms, but in one mission two named Parties confirm.
final class CustomsFive {

    static final String CODE = "customs-five";

    /// More than it makes.
    static final int THINGS = 1_000;

    static final String FRAMEWORK = "2025-2027";
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    static final List<String> LANGUAGES = List.of("en", "ru", "be");

    static final ZoneId ZONE = ZoneId.of("UTC");
    private static final int TARGET = 2;
    private static final int GOAL = 90;
    private static final LocalDate END = LocalDate.of(2027, 12, 31);
    private static final List<String> NUMBERS = List.of("One", "Two", "Three", "Four", "Five");
    private static final List<String> RUSSIAN = List.of("Первая", "Вторая", "Третья", "Четвёртая", "Пятая");
    private static final List<String> BELARUSIAN = List.of("Першы", "Другі", "Трэці", "Чацвёрты", "Пяты");
    private static final String NAMED = "M4";
    private static final List<LocalDate> REPORTS = List.of(
            LocalDate.of(2025, 4, 10),
            LocalDate.of(2025, 7, 10),
            LocalDate.of(2025, 10, 10),
            LocalDate.of(2026, 1, 12),
            LocalDate.of(2026, 2, 16));

    private final Doors doors;
    private final Ids ids = new Ids();
    private final History history = new History(ZONE, ids);
    private final List<Share> shares = new ArrayList<>();

    CustomsFive(Doors doors) {
        this.doors = doors;
    }

    void plant(Chance chance, int union, Progress progress) {
        history.on(
                START.plusDays(1),
                LocalTime.of(9, 0),
                History.SECRETARIAT,
                "found",
                "Union with its Parties and bodies (demonstration)",
                this::found);
        history.on(
                START.plusDays(1),
                LocalTime.of(9, 20),
                History.SECRETARIAT,
                "give-mandate",
                "Mandates of invented people (demonstration)",
                entry -> new Staff(doors, "customs-five/people.txt", 2001).tell(entry, ids, START.plusDays(1)));
        history.on(
                START.plusDays(1),
                LocalTime.of(9, 30),
                History.SECRETARIAT,
                "import",
                "Plan 2025-2027 (demonstration)",
                entry -> plan(entry, outline(chance)));
        course(outline(chance), chance);
        new Course(shares, List.of(), "en").tell(history, ids, doors, null);
        new FirstRelease(doors, ids, FRAMEWORK).tell(history);
        history.enter(doors.ledger(), union, CODE, progress);
    }

    private static Outline outline(Chance chance) {
        var templates = Template.all().stream()
                .filter(each -> each.parties().size() == 2)
                .toList();
        return Outline.read(FRAMEWORK, "customs-five/missions.txt", templates, chance);
    }

    private void found(Entry entry) {
        var union = ids.named(
                "union", doors.unions().describe(entry, 0, CODE, ZONE, LANGUAGES, UnionState.DEMO_DAY, START));
        Texts.FIVE.tell(entry, union, "name", START);
        Texts.NOTICE_FIVE.tell(entry, union, "notice", START);
        for (int i = 0; i < NUMBERS.size(); i++) {
            var party = ids.named("party/" + party(i), doors.bodies().party(entry, 0, i + 1, START));
            entry.code(party, "party", 0, party(i), START);
            Words.english("Party " + NUMBERS.get(i), RUSSIAN.get(i) + " Сторона", BELARUSIAN.get(i) + " Бок")
                    .tell(entry, party, "name", START);
            body(entry, i, party, "customs", Words.english("Customs service", "Таможенная служба", "Мытная служба"));
            body(
                    entry,
                    i,
                    party,
                    "transport",
                    Words.english("Ministry of Transport", "Министерство транспорта", "Міністэрства транспарту"));
        }
        var council = ids.named("body/council", doors.bodies().body(entry, 0, null, "council", START));
        entry.code(council, "body", 0, "council", START);
        Words.english("Council of the five Parties", "Совет пяти Сторон", "Савет пяці Бакоў")
                .tell(entry, council, "name", START);
        var plan = ids.named("document/plan", entry.thing("document", 0, 0));
        entry.code(plan, "document", 0, "plan-2025-2027", START);
        Words.english(
                        "Plan 2025–2027 (invented)",
                        "План на 2025–2027 годы (вымышлено)",
                        "План на 2025–2027 гады (выдумана)")
                .tell(entry, plan, "title", START);
        doors.council().document(entry, plan, new DocumentState("decision", null, START, council, null), START);
        doors.council().reach(entry, plan, "adopted", START);
    }

    private void body(Entry entry, int party, long id, String field, Words name) {
        var body =
                ids.named("body/" + party(party) + "/" + field, doors.bodies().body(entry, 0, id, "executor", START));
        entry.code(body, "body", 0, "p" + (party + 1) + "-" + field, START);
        name.with(
                        ", " + RUSSIAN.get(party) + " Сторона",
                        ", Party " + NUMBERS.get(party),
                        ", " + BELARUSIAN.get(party) + " Бок")
                .tell(entry, body, "name", START);
    }

    private static String party(int index) {
        return "P" + (index + 1);
    }

    private void plan(Entry entry, Outline outline) {
        var writer = new PlanWriter(doors.plan(), ids, FRAMEWORK);
        writer.framework(
                entry,
                Words.english(
                        "Plan of work 2025–2027", "План работы на 2025–2027 годы", "План работы на 2025–2027 гады"),
                START,
                END,
                "steps",
                1,
                START);
        writer.level(
                entry,
                1,
                Words.english("mission", "миссия", "місія"),
                Words.english("missions", "миссии", "місіі"),
                START);
        writer.level(
                entry,
                2,
                Words.english("component", "компонент", "кампанент"),
                Words.english("components", "компоненты", "кампаненты"),
                START);
        writer.edition(
                entry,
                1,
                Words.english("First edition", "Первая редакция", "Першая рэдакцыя"),
                START,
                "document/plan",
                START);
        for (var each : outline.branches()) writer.group(entry, each.inEnglish(), START);
        var framework = ids.of("framework/" + FRAMEWORK);
        doors.confirmations().rule(entry, framework, new Rule.Silence(30), START);
        var two = Set.of(ids.of("party/P1"), ids.of("party/P2"));
        doors.confirmations().rule(entry, ids.of("group/" + FRAMEWORK + "/" + NAMED), new Rule.Named(two), START);
        for (int i = 0; i < outline.tasks().size(); i++)
            measure(entry, outline.tasks().get(i), i, framework);
    }

    private void measure(Entry entry, Task task, int index, long framework) {
        var group = ids.of(task.branch().key());
        var id = ids.named(task.key(), entry.thing("measure", framework, group));
        entry.code(id, "measure", framework, task.code(), START);
        task.title().fromEnglish().tell(entry, id, "title", START);
        task.template().proof().fromEnglish().tell(entry, id, "verification", START);
        doors.plan()
                .measure(
                        entry,
                        id,
                        new MeasureState(
                                framework,
                                group,
                                null,
                                task.template().kind(),
                                task.template().result(),
                                index + 1,
                                true),
                        START);
        if (index % 8 == 0) doors.plan().weigh(entry, id, BigDecimal.valueOf(3), START);
        doors.plan().due(entry, id, DueWords.ENGLISH.say(new When.Day(due(index, 2))), null, START);
        for (int step = 0; step < steps(index); step++) step(entry, task, index, step, framework);
    }

    private void step(Entry entry, Task task, int index, int step, long framework) {
        var id = ids.named(key(task, step), entry.thing("step", framework, ids.of(task.key())));
        entry.code(id, "step", framework, task.code() + "." + (step + 1), START);
        title(step).tell(entry, id, "title", START);
        var target = step == TARGET;
        doors.plan()
                .step(
                        entry,
                        id,
                        new StepState(
                                framework,
                                target ? "target" : "milestone",
                                target ? "%" : null,
                                number(target, 10),
                                number(target, GOAL),
                                step + 1,
                                true),
                        START);
        doors.plan().serve(entry, id, ids.of(task.key()), START);
        var due = due(index, step);
        doors.plan()
                .due(
                        entry,
                        id,
                        DueWords.ENGLISH.say(new When.Quarter(due.getYear(), (due.getMonthValue() + 2) / 3)),
                        null,
                        START);
        doors.plan().assign(entry, id, ids.of("body/" + by(index, step) + "/customs"), "lead", 1, START);
        doors.plan().assign(entry, id, ids.of("body/" + by(index, step) + "/transport"), "informed", 2, START);
        var body = ids.of("body/" + by(index, step) + "/customs");
        doors.plan().assign(entry, ids.of(task.key()), body, "lead", step + 1, START);
    }

    private static @Nullable BigDecimal number(boolean target, int value) {
        return target ? BigDecimal.valueOf(value) : null;
    }

    private static Words title(int step) {
        return switch (step) {
            case 0 -> Words.english("Common rules agreed", "Общие правила согласованы", "Агульныя правілы ўзгоднены");
            case 1 ->
                Words.english(
                        "Rules applied at all border crossings",
                        "Правила применяются во всех пунктах пропуска",
                        "Правілы прымяняюцца ва ўсіх пунктах пропуску");
            default ->
                Words.english(
                        "Share of consignments under the common rules",
                        "Доля отправок по общим правилам",
                        "Доля адпраўленняў па агульных правілах");
        };
    }

    private static int steps(int index) {
        return index % 3 == 0 ? 3 : 2;
    }

    private static String by(int index, int step) {
        return party((index + 2 * step) % NUMBERS.size());
    }

    private static String key(Task task, int step) {
        return "step/" + task.key() + "/" + step;
    }

    /// Spread over the three years, the steps of a measure half a year apart.
    private static LocalDate due(int index, int step) {
        return LocalDate.of(2025, 5, 31).plusMonths(index * 18L / 40 + 6L * step);
    }

    /// Steps due earlier are reported earlier; the last reports still wait.
    private void course(Outline outline, Chance chance) {
        for (int i = 0; i < outline.tasks().size(); i++) {
            var task = outline.tasks().get(i);
            for (int step = 0; step < steps(i); step++) {
                var late = chance.between(-40, 80, "five" + task.key(), step);
                var wanted = due(i, step).plusDays(late);
                var reported =
                        REPORTS.stream().filter(each -> !each.isBefore(wanted)).findFirst();
                if (reported.isPresent()) shares.add(share(task, i, step, reported.get()));
            }
        }
    }

    private Share share(Task task, int index, int step, LocalDate reported) {
        var by = by(index, step);
        var share = new Share(
                key(task, step), by, reported.minusDays(12), reported, number(step == TARGET, GOAL), List.of());
        if (reported.equals(REPORTS.getLast())) return share;
        var named = task.branch().parent().equals(NAMED);
        var answered = reported.plusDays(15);
        for (int other = 0; other < NUMBERS.size(); other++) {
            var party = party(other);
            if (party.equals(by) || named && other > 1) continue;
            if (named || (index + other) % 2 == 0) share = share.replied(reply(party, index, step, answered));
            else share = share.replied(Reply.bySilence(party, reported.plusDays(31)));
        }
        return share;
    }

    private static Reply reply(String party, int index, int step, LocalDate day) {
        if (index == 7 && step == 0)
            return new Reply(party, "", "objected", day, "Applied at two crossings of three (invented)");
        if (index == 12 && step == 0)
            return new Reply(party, "", "returned", day, "Please add the list of crossings (invented)");
        return Reply.confirmed(party, day);
    }
}
