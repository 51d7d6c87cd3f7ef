package org.pacta.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.CapacityWords;
import org.springframework.stereotype.Component;

/// What awaits an administrator of the server in a union: who cannot come in yet, whose mandate ends, what fails.
/// Of the plan he sees no more than everybody. Called outside any reading.
@Component
class Administration {

    /// Mandates are shown so long before they end.
    private static final int SOON_DAYS = 30;

    private final Ledger ledger;
    private final People people;
    private final Mandates mandates;
    private final Accounts accounts;
    private final Moments moments;
    private final CapacityWords capacityWords;
    private final List<Outages> windows;

    Administration(
            Ledger ledger,
            People people,
            Mandates mandates,
            Accounts accounts,
            Moments moments,
            CapacityWords capacityWords,
            List<Outages> windows) {
        this.ledger = ledger;
        this.people = people;
        this.mandates = mandates;
        this.accounts = accounts;
        this.moments = moments;
        this.capacityWords = capacityWords;
        this.windows = List.copyOf(windows);
    }

    Desk desk(Call call) {
        var union = call.union().id();
        var piles = new EnumMap<Pile, List<Task>>(Pile.class);
        var known = ledger.read(Viewer.parties(union), () -> people.all(union)).stream()
                .collect(Collectors.toMap(Person::id, each -> each));
        var invited = accounts.unready(known.keySet()).stream()
                .map(each -> person(call, Objects.requireNonNull(known.get(each))))
                .toList();
        var failing = new ArrayList<Task>();
        windows.forEach(each -> failing.addAll(each.outages(call)));
        put(piles, Pile.FAILING, failing);
        put(piles, Pile.INVITED, invited);
        put(piles, Pile.ENDING, ledger.read(Viewer.parties(union), () -> ending(call, known)));
        return new Desk(piles, List.of());
    }

    private static void put(Map<Pile, List<Task>> piles, Pile pile, List<Task> tasks) {
        if (!tasks.isEmpty()) piles.put(pile, tasks);
    }

    private static Task person(Call call, Person person) {
        return Task.of(
                String.valueOf(person.id()),
                null,
                call.say("desk.note.invited"),
                at(call, person.id()),
                new Task.Named(person.name(), person.mail()));
    }

    private List<Task> ending(Call call, Map<Long, Person> known) {
        var today = moments.today(call.union());
        var soon = today.plusDays(SOON_DAYS);
        return mandates.open(call.union().id(), today).stream()
                .filter(each ->
                        !each.to().equals(Period.OPEN) && !last(each.to()).isAfter(soon))
                .filter(each -> known.containsKey(each.person()))
                .map(each -> Task.of(
                        String.valueOf(each.id()),
                        last(each.to()),
                        call.say("desk.note.ending"),
                        at(call, each.person()),
                        new Task.Named(
                                Objects.requireNonNull(known.get(each.person())).name(),
                                capacityWords.of(call.words(), call.union(), each))))
                .toList();
    }

    private static LocalDate last(LocalDate to) {
        return to.minusDays(1);
    }

    private static String at(Call call, long person) {
        return call.at("/people/" + person).href();
    }
}
