package org.pacta.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.machine.Progress;

/// What happened in a union, gathered in any order and entered oldest first.
final class History {

    /// Who acts where it is no Party: the secretariat keeps the plan, the clock records silence.
    static final String SECRETARIAT = "";

    static final String CLOCK = "clock";

    private record Happening(Instant at, String actor, String command, String grounds, Consumer<Entry> work) {}

    private final ZoneId zone;
    private final Ids ids;
    private final List<Happening> happenings = new ArrayList<>();

    History(ZoneId zone, Ids ids) {
        this.zone = zone;
        this.ids = ids;
    }

    /// @param actor the code of a Party, [#SECRETARIAT] or [#CLOCK]
    void on(LocalDate day, LocalTime time, String actor, String command, String grounds, Consumer<Entry> work) {
        happenings.add(new Happening(day.atTime(time).atZone(zone).toInstant(), actor, command, grounds, work));
    }

    /// Enters everything, each as stated for its moment.
    void enter(Ledger ledger, int union, String what, Progress progress) {
        happenings.sort(Comparator.comparing(Happening::at));
        var last = Instant.MIN;
        int done = 0;
        for (var each : happenings) {
            var stated = each.at.isAfter(last) ? each.at : last.plusSeconds(60);
            last = stated;
            var command = new Command(actor(each.actor), union, each.command, Grounds.of(each.grounds), stated);
            ledger.enter(command, entry -> {
                each.work.accept(entry);
                return true;
            });
            progress.at(what, ++done, happenings.size());
        }
    }

    /// Persons and mandates of invented history are not recorded, only on whose behalf it was.
    private Actor actor(String actor) {
        return switch (actor) {
            case SECRETARIAT -> new Actor.Holder(0, 0, 0);
            case CLOCK -> new Actor.Clock();
            default -> new Actor.Holder(0, 0, ids.of("party/" + actor));
        };
    }
}
