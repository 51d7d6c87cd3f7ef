package org.pacta.demo;

import java.util.List;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DemoSeed;
import org.pacta.machine.Progress;
import org.pacta.parties.mandate.Mandates;
import org.springframework.stereotype.Component;

/// Plants the demonstration: each union with its whole history in one transaction, so that it is there whole or not at
/// all.
@Component
class Demonstration implements DemoSeed {

    private static final Chance CHANCE = new Chance(19991208);

    private final Doors doors;

    Demonstration(Doors doors) {
        this.doors = doors;
    }

    @Override
    public boolean needed() {
        return !planted(UnionState.CODE)
                || !planted(CustomsFive.CODE)
                || !administered()
                || !new Forecasting(doors).done();
    }

    @Override
    public void plant(Progress progress) {
        if (!planted(UnionState.CODE)) found(union -> new UnionState(doors).plant(CHANCE, union, progress));
        var forecasting = new Forecasting(doors);
        var forecasts = forecasting.done() ? null : forecasting.made();
        if (!planted(CustomsFive.CODE)) found(union -> new CustomsFive(doors).plant(CHANCE, union, progress));
        if (!administered()) administer();
        if (forecasts != null) forecasting.publish(forecasts.join());
    }

    private boolean administered() {
        return doors.ledger().read(Viewer.PUBLIC, () -> doors.mandates().administered());
    }

    /// The server itself is no demonstration and has the day of its clock; its administrator is invented all the same.
    private void administer() {
        var command = new Command(
                new Actor.Operator(),
                Mandates.SERVER,
                "give-mandate",
                Grounds.of("Administrator of the demonstration"));
        doors.ledger().enter(command, entry -> {
            new Staff(doors, "server/people.txt", 1).tell(entry, new Ids(), UnionState.DEMO_DAY);
            return true;
        });
    }

    private boolean planted(String code) {
        return doors.ledger()
                .read(Viewer.PUBLIC, () -> doors.unions().find(code))
                .isPresent();
    }

    /// The entry that founds the union stays empty, and so is none; those within it make up the history.
    private void found(java.util.function.IntConsumer history) {
        var command = new Command(new Actor.Operator(), 0, "demo", Grounds.of("demonstration"));
        List<Boolean> done = doors.ledger().found(command, entry -> {
            history.accept(entry.union());
            return List.of(true);
        });
        if (done.isEmpty()) throw new IllegalStateException("nothing was planted");
    }
}
