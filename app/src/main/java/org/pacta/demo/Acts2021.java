package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pacta.acts.Acts;
import org.pacta.acts.Acts.ActState;
import org.pacta.ledger.Entry;

/// The 200 acts prepared under the plan of 2021-2023, of which 140 are adopted by 29 November 2023.
///
/// Acts with the same content in both Parties are twins and count once; those of Party B come on top of the 200.
final class Acts2021 {

    static final int PREPARED = 200;
    static final int ADOPTED = 140;
    private static final LocalDate LISTED = LocalDate.of(2021, 11, 10);
    private static final LocalDate LAST_ADOPTION = LocalDate.of(2023, 11, 20);
    private static final LocalTime NOON = LocalTime.of(12, 15);

    /// @param party A or B; empty for an act of the union
    /// @param twin the name of the act that it repeats; empty for none
    private record Draft(String name, Task task, String party, boolean adopted, String twin) {}

    private final Chance chance;
    private final Cycle2021 cycle;
    private final List<Draft> drafts = new ArrayList<>();
    private final TreeMap<LocalDate, List<Consumer<Entry>>> byDay = new TreeMap<>();

    Acts2021(Chance chance, Cycle2021 cycle) {
        this.chance = chance;
        this.cycle = cycle;
        var ranked = cycle.course.ranked();
        var done = ranked.subList(0, Course2021.IN_NOVEMBER).stream()
                .filter(each -> each.template().result().startsWith("act-") && !cycle.course.reversed(each))
                .toList();
        var open = ranked.stream()
                .filter(each -> each.template().result().equals("draft")
                        || each.template().result().startsWith("act-")
                                && ranked.indexOf(each) >= Course2021.IN_NOVEMBER)
                .toList();
        for (int i = 0; i < ADOPTED; i++) drafts.add(draft(done.get(i * done.size() / ADOPTED), true));
        for (int i = 0; i < PREPARED - ADOPTED; i++)
            drafts.add(draft(open.get(i * open.size() / (PREPARED - ADOPTED)), false));
        twins(done);
    }

    private Draft draft(Task task, boolean adopted) {
        var parties = task.parties();
        return new Draft("act/" + task.key(), task, parties.size() == 1 ? parties.getFirst() : "", adopted, "");
    }

    /// An act of Party B on a topic on which Party A has one.
    private void twins(List<Task> done) {
        for (var each : List.copyOf(drafts)) {
            if (!each.party.equals("A") || !each.adopted) continue;
            done.stream()
                    .filter(task -> task.alone("B")
                            && task.branch().equals(each.task.branch())
                            && task.topic() == each.task.topic())
                    .filter(task -> drafts.stream().noneMatch(draft -> draft.task.equals(task)))
                    .findFirst()
                    .ifPresent(task -> drafts.add(new Draft("act/" + task.key(), task, "B", true, each.name)));
        }
    }

    void tell(History history, Doors doors, Ids ids) {
        int number = 0;
        on(LISTED, entry -> drafts.forEach(each -> list(entry, each, doors.acts(), ids)));
        for (var draft : drafts) plan(draft, ++number, doors.acts(), ids);
        byDay.forEach((day, works) -> history.on(
                day,
                NOON,
                History.SECRETARIAT,
                "acts",
                "State of the drafting of acts (demonstration)",
                entry -> works.forEach(work -> work.accept(entry))));
    }

    private void plan(Draft draft, int position, Acts acts, Ids ids) {
        var begun = LISTED.plusDays(chance.between(10, 300, "begun" + draft.name));
        var since = cycle.course.last(draft.task).map(Share::since).orElse(LAST_ADOPTION);
        if (since.isAfter(LAST_ADOPTION)) since = LAST_ADOPTION;
        if (since.isBefore(LISTED.plusDays(5))) since = LISTED.plusDays(5);
        var from = begun.isAfter(since.minusDays(20)) ? LISTED.plusDays(1) : begun;
        on(from, entry -> acts.reach(entry, ids.of(draft.name), "drafting", from));
        // only once the measure is in the plan: some came in with the second edition
        on(
                Cycle2021.AMENDMENT,
                entry -> acts.carryOut(entry, ids.of(draft.name), ids.of(draft.task.key()), Cycle2021.AMENDMENT));
        var prepared = draft.adopted
                ? between(from, since, 0.6)
                : between(from, LocalDate.of(2023, 11, 10), 0.5 + 0.5 * chance.at("prepared" + draft.name));
        on(prepared, entry -> acts.reach(entry, ids.of(draft.name), "prepared", prepared));
        if (draft.adopted) adopt(draft, position, since, acts, ids);
        else if (position % 12 == 0)
            adopt(draft, position, LocalDate.of(2023, 12, 14).plusDays(position % 7), acts, ids);
    }

    private void adopt(Draft draft, int position, LocalDate day, Acts acts, Ids ids) {
        var number = "%d (вымышл.)".formatted(100 + position);
        on(day, entry -> {
            acts.describe(entry, ids.of(draft.name), state(draft, number, position, ids), day);
            acts.reach(entry, ids.of(draft.name), "adopted", day);
        });
        var force = day.plusDays(30 + position % 40);
        if (position % 2 == 0) on(force, entry -> acts.reach(entry, ids.of(draft.name), "in-force", force));
    }

    private void list(Entry entry, Draft draft, Acts acts, Ids ids) {
        var position = drafts.indexOf(draft) + 1;
        var id = ids.named(draft.name, entry.thing("act", 0, 0));
        entry.code(id, "act", 0, "%s-%d".formatted(draft.party.isEmpty() ? "U" : draft.party, position), LISTED);
        title(draft).tell(entry, id, "title", LISTED);
        acts.describe(entry, id, state(draft, null, position, ids), LISTED);
        if (!draft.twin.isEmpty()) acts.twin(entry, id, ids.of(draft.twin), LISTED);
    }

    private static LocalDate between(LocalDate from, LocalDate to, double share) {
        return from.plusDays(Math.max(1, (long) (share * (to.toEpochDay() - from.toEpochDay()))));
    }

    private static ActState state(
            Draft draft, @org.jspecify.annotations.Nullable String number, int position, Ids ids) {
        var framework = ids.of("framework/" + Cycle2021.CODE);
        Long party = draft.party.isEmpty() ? null : ids.of("party/" + draft.party);
        var kind = draft.party.isEmpty() ? "resolution" : "regulation";
        return new ActState(framework, party, kind, number, null, true, position);
    }

    private static Words title(Draft draft) {
        var topic = draft.task.branch().topics().get(draft.task.topic());
        var words = draft.party.isEmpty()
                ? Words.of(
                        "Постановление Совета Министров по вопросам {}",
                        "Resolution of the Council of Ministers on {}",
                        "Пастанова Савета Міністраў па пытаннях {}")
                : Words.of(
                        "Акт правительства Стороны " + (draft.party.equals("A") ? "А" : "Б") + " в части {}",
                        "Regulation of the government of Party " + draft.party + " on {}",
                        "Акт урада Боку " + (draft.party.equals("A") ? "А" : "Б") + " у частцы {}");
        return words.about(topic);
    }

    /// Recorded with all that happened in the same month, at its end; before the meeting of November on that day.
    private void on(LocalDate day, Consumer<Entry> work) {
        var end = day.withDayOfMonth(day.lengthOfMonth()).minusDays(2);
        var recorded = Calendar.working(end.isBefore(day) ? day : end);
        if (recorded.isBefore(day)) recorded = day;
        if (recorded.isAfter(Course2021.NOVEMBER.minusDays(3)) && day.isBefore(Course2021.NOVEMBER))
            recorded = LocalDate.of(2023, 11, 27);
        byDay.computeIfAbsent(recorded, _ -> new ArrayList<>()).add(work);
    }
}
