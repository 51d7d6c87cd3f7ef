package org.pacta.desk.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.desk.Desk;
import org.pacta.desk.Desks;
import org.pacta.desk.Pile;
import org.pacta.desk.Task;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.page.calendar.CalendarText;
import org.pacta.parties.Union;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// The days on which something is due on somebody's desks, each desk read as he reads it himself. Called outside any
/// reading.
@Component
class OwnCalendars {

    /// What has a day of its own, and is no part of another pile.
    private static final List<Pile> DATED = List.of(Pile.OPEN, Pile.ANSWER, Pile.DIFFER, Pile.INPUT);

    private final Ledger ledger;
    private final Calls calls;
    private final Desks desks;
    private final Subjects subjects;

    OwnCalendars(Ledger ledger, Calls calls, Desks desks, Subjects subjects) {
        this.ledger = ledger;
        this.calls = calls;
        this.desks = desks;
        this.subjects = subjects;
    }

    /// @param held at least one mandate
    /// @param base the address of this server
    String calendar(Union union, Words words, List<Mandate> held, String base) {
        var events = new LinkedHashMap<String, CalendarText.Event>();
        var names = new ArrayList<String>();
        for (var mandate : held) {
            var holder = new Capacity.Holder(union.id(), mandate, held);
            ledger.read(holder.viewer(), () -> {
                var call = calls.unasked(union, words, holder);
                names.add(call.name());
                gather(call, desks.desk(call, mandate), base, events);
                return true;
            });
        }
        var changed = ledger.read(
                new Capacity.Holder(union.id(), held.getFirst(), held).viewer(),
                () -> ledger.head(union.id()).recorded());
        var name = names.getFirst() + ": " + words.say("desk.title");
        return CalendarText.of(
                name, union.notice(words), words.language().tag(), changed, List.copyOf(events.values()));
    }

    private void gather(Call call, Desk desk, String base, Map<String, CalendarText.Event> events) {
        var union = call.union().code();
        for (var each : desk.reminders()) {
            var id = "cycle-%d@%s".formatted(each.cycle(), union);
            var title = call.say("calendar.own.cycle", each.title());
            events.putIfAbsent(id, new CalendarText.Event(id, each.due(), title, "", base + each.href()));
        }
        for (var pile : DATED) {
            var tasks = desk.piles().getOrDefault(pile, List.of()).stream()
                    .filter(each -> each.due() != null)
                    .toList();
            var things = subjects.of(call, tasks.stream().map(Task::thing).toList());
            for (var task : tasks) {
                var subject = things.get(task.thing());
                if (subject == null) continue;
                var event = event(call, pile, task, subject, base);
                events.putIfAbsent(event.id(), event);
            }
        }
    }

    /// What is to be carried out has the id that it has in the public calendar of its body.
    private static CalendarText.Event event(Call call, Pile pile, Task task, Subject subject, String base) {
        var of = pile == Pile.OPEN
                ? "%s-%s-%s".formatted(subject.kind(), subject.framework(), subject.code())
                : "%s-%s".formatted(pile.code(), task.about());
        var what = subject.code() + " " + subject.title();
        return new CalendarText.Event(
                of + "@" + call.union().code(),
                Objects.requireNonNull(task.due()),
                pile == Pile.OPEN ? what : call.say(pile.key()) + ": " + what,
                "",
                base + subject.page(call).href());
    }
}
