package org.pacta.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.confirmation.Confirmations;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.FormView;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.CapacityWords;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fills the pages of a desk. Called inside a reading.
@Component
class DeskPages {

    private static final int FIRST = 6;
    private static final int PAGE = 100;
    private static final List<Role> DRAFTS =
            List.of(Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER);
    private static final Link NONE = new Link("", "");
    private static final Set<Pile> URGENT = Set.of(Pile.LATE, Pile.ANSWER, Pile.RETURNED, Pile.RELEASE, Pile.FAILING);
    private static final List<Pile> CARRIES_OUT = List.of(Pile.OPEN, Pile.REPORT, Pile.ANSWER, Pile.MONTH, Pile.LATE);

    /// The piles whose number is told even where it is nought.
    private static final Map<Role, List<Pile>> EVER = Map.of(
            Role.BODY_OFFICER, CARRIES_OUT,
            Role.PARTY_COORDINATOR, CARRIES_OUT,
            Role.SECRETARIAT_OFFICER, List.of(Pile.ANSWER, Pile.DECIDE, Pile.DIFFER),
            Role.COUNCIL_SECRETARY, List.of(Pile.MINUTES, Pile.DECIDE, Pile.DIFFER, Pile.AHEAD),
            Role.PUBLISHING_AUTHORITY, List.of(Pile.RELEASE, Pile.PUBLISH),
            Role.AUDITOR, List.of(Pile.ALARM, Pile.APART, Pile.CHANGED),
            Role.DELEGATE, List.of(Pile.DIFFER, Pile.AHEAD, Pile.CHANGED),
            Role.OBSERVER, List.of(Pile.AHEAD, Pile.CHANGED),
            Role.ADMINISTRATOR, List.of(Pile.FAILING, Pile.INVITED, Pile.ENDING));

    private final Calls calls;
    private final Desks desks;
    private final DeskStore store;
    private final Subjects subjects;
    private final Confirmations confirmations;
    private final CapacityWords capacityWords;
    private final boolean mails;

    DeskPages(
            Calls calls,
            Desks desks,
            DeskStore store,
            Subjects subjects,
            Confirmations confirmations,
            CapacityWords capacityWords,
            @Value("${pacta.mail.host:}") String mailServer) {
        this.calls = calls;
        this.desks = desks;
        this.store = store;
        this.subjects = subjects;
        this.confirmations = confirmations;
        this.capacityWords = capacityWords;
        this.mails = !mailServer.isBlank();
    }

    DeskView desk(Call call, Mandate mandate) {
        return desk(call, mandate, desks.desk(call, mandate));
    }

    DeskView desk(Call call, Mandate mandate, Desk desk) {
        var piles = desk.piles();
        var followed = store.followed(call.union().id(), mandate.person());
        Set<Long> shown = new LinkedHashSet<>(followed);
        piles.forEach((pile, tasks) -> {
            if (pile != Pile.OPEN) tasks.stream().limit(FIRST).forEach(each -> shown.add(each.thing()));
        });
        var things = subjects.of(call, shown);
        var views = new ArrayList<DeskView.PileView>();
        piles.forEach((pile, tasks) -> {
            if (pile != Pile.OPEN) views.add(pile(call, pile, tasks, things));
        });
        return new DeskView(
                calls.frame(call, ""),
                call.say("desk.title"),
                capacityWords.of(call.words(), call.union(), mandate),
                figures(call, mandate, piles),
                desk.reminders().stream().map(each -> reminder(call, each)).toList(),
                views,
                followed.stream()
                        .flatMap(each -> java.util.stream.Stream.ofNullable(things.get(each)))
                        .map(each -> followed(call, each))
                        .toList(),
                ways(call));
    }

    private static List<DeskView.Figure> figures(Call call, Mandate mandate, Map<Pile, List<Task>> piles) {
        var shown = new ArrayList<Pile>();
        shown.addAll(EVER.getOrDefault(mandate.role(), List.of()));
        piles.keySet().stream().filter(each -> !shown.contains(each)).forEach(shown::add);
        return shown.stream()
                .map(each -> {
                    var count = piles.getOrDefault(each, List.of()).size();
                    return new DeskView.Figure(
                            call.say(each.key()),
                            call.words().formats().number(count),
                            at(call, each),
                            count > 0 && URGENT.contains(each));
                })
                .toList();
    }

    private static Link reminder(Call call, Reminder reminder) {
        return new Link(reminder.words(call.words()), reminder.href());
    }

    private static String at(Call call, Pile pile) {
        return call.at("/desk/" + pile.code()).href();
    }

    private static DeskView.PileView pile(Call call, Pile pile, List<Task> tasks, Map<Long, Subject> things) {
        var rows = tasks.stream()
                .limit(FIRST)
                .flatMap(each -> row(call, each, things).stream())
                .toList();
        var more = tasks.size() > FIRST ? new Link(call.say("desk.more", tasks.size()), at(call, pile)) : NONE;
        return new DeskView.PileView(pile.code(), call.say(pile.key()), rows, more);
    }

    private static Optional<DeskView.Row> row(Call call, Task task, Map<Long, Subject> things) {
        var due = task.due();
        return task.shown(call, things)
                .map(each -> new DeskView.Row(
                        new Link(each.words(), each.href()),
                        each.title(),
                        task.note(),
                        due == null ? "" : call.words().formats().day(due),
                        due != null && due.isBefore(call.asOf().on()),
                        ""));
    }

    private DeskView.Row followed(Call call, Subject subject) {
        var stand = confirmations
                .stands(call.union().id(), subject.id(), call.asOf())
                .get(0L);
        var state = stand == null
                ? call.say("claims.state.none")
                : call.say("claims.state." + stand.state().word());
        return new DeskView.Row(
                new Link(
                        call.say("claims.kind." + subject.kind(), subject.code()),
                        subject.page(call).href()),
                subject.title(),
                "",
                "",
                false,
                state);
    }

    private List<Link> ways(Call call) {
        var ways = new ArrayList<Link>();
        ways.add(way(call, "reporting.title", "/cycles"));
        ways.add(way(call, "desk.way.extensions", "/extensions"));
        ways.add(way(call, "desk.way.disagreements", "/disagreements"));
        ways.add(way(call, "desk.way.evidence", "/evidence"));
        ways.add(way(call, "assessment.title", "/assessments"));
        ways.add(way(call, mails ? "desk.way.mail" : "desk.way.mail.off", "/desk/mail"));
        ways.add(way(call, "calendar.own.title", "/desk/calendar"));
        var manages = List.of(Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR).stream()
                .anyMatch(each -> call.capacity().may(each, Power.DECIDE));
        if (manages) ways.add(way(call, "webhook.title", "/webhooks"));
        if (call.capacity().may(Role.PARTY_COORDINATOR, Power.DECIDE))
            ways.add(way(call, "approval.title", "/approval"));
        if (DRAFTS.stream().anyMatch(each -> call.capacity().may(each, Power.PREPARE)))
            ways.add(way(call, "drafts.title", "/editions"));
        return ways;
    }

    private static Link way(Call call, String key, String below) {
        return new Link(call.say(key), call.at(below).href());
    }

    /// One pile, a hundred rows at a time.
    ListView list(Call call, Mandate mandate, Pile pile) {
        return list(call, desks.desk(call, mandate), pile);
    }

    ListView list(Call call, Desk desk, Pile pile) {
        var tasks = desk.piles().getOrDefault(pile, List.of());
        var from = Math.min(from(call), Math.max(0, tasks.size() - 1) / PAGE * PAGE);
        var page = tasks.subList(from, Math.min(tasks.size(), from + PAGE));
        var things =
                new HashMap<>(subjects.of(call, page.stream().map(Task::thing).toList()));
        var rows =
                page.stream().flatMap(each -> row(call, each, things).stream()).toList();
        return new ListView(
                calls.frame(
                        call,
                        "",
                        new Link(call.say("desk.title"), call.at("/desk").href())),
                call.say(pile.key()),
                call.say("desk.total", tasks.size()),
                new DeskView.PileView(pile.code(), call.say(pile.key()), rows, NONE),
                from == 0 ? NONE : new Link(call.say("desk.before"), at(call, pile) + "?from=" + (from - PAGE)),
                from + PAGE >= tasks.size()
                        ? NONE
                        : new Link(call.say("desk.after"), at(call, pile) + "?from=" + (from + PAGE)));
    }

    private static int from(Call call) {
        var asked = call.here().query().getOrDefault("from", "0");
        return asked.matches("[0-9]{1,7}") ? Integer.parseInt(asked) / PAGE * PAGE : 0;
    }

    /// The form that begins or ends following a thing.
    FormView follow(Call call, Mandate mandate, Subject subject) {
        var follows = store.followed(call.union().id(), mandate.person()).contains(subject.id());
        var kind = call.say("claims.kind." + subject.kind(), subject.code());
        var back = subject.page(call).href();
        return new FormView(
                calls.frame(call, "measures", new Link(kind, back)),
                call.say(follows ? "desk.follow.end" : "desk.follow.begin"),
                List.of(new FormView.Line(kind, subject.title())),
                List.<Field>of(),
                List.of(),
                List.of(),
                subject.at(call, "/follow").href(),
                call.form(),
                "",
                call.say(follows ? "desk.follow.end" : "desk.follow.begin"),
                new Link(call.say("desk.follow.back"), back));
    }
}
