package org.pacta.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    public void plant(Progress progress, Runnable grown) {
        if (planted(UnionState.CODE)) beside(progress).run();
        else both(progress);
        var counted = CompletableFuture.runAsync(
                grown, each -> Thread.ofPlatform().name("counting").daemon().start(each));
        var forecasting = new Forecasting(doors);
        var forecasts = forecasting.done() ? null : forecasting.made();
        if (!administered()) administer();
        if (forecasts != null) forecasting.publish(forecasts.join());
        counted.join();
    }

    /// The second union grows beside the first, once that has its number and its ids: so they are always the same.
    private void both(Progress progress) {
        var second = new FutureTask<>(beside((_, _, _) -> {}), true);
        doors.ledger().bringIn(UnionState.THINGS, union -> {
            Thread.ofPlatform().name("planting").daemon().start(second);
            new UnionState(doors).plant(CHANCE, union, progress);
        });
        try {
            second.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the second union was not planted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Runnable beside(Progress progress) {
        return () -> {
            if (!planted(CustomsFive.CODE))
                doors.ledger()
                        .bringIn(CustomsFive.THINGS, union -> new CustomsFive(doors).plant(CHANCE, union, progress));
        };
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
}
