package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.planning.KeptForecasts.Made;
import org.pacta.register.plan.Framework;

/// Forecasts of the demonstration as they would have been made on some days, from what was known then; published
/// together at the end of its history.
record Forecasting(Doors doors) {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 11, 5), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 12, 4));

    boolean done() {
        return doors.ledger().read(Viewer.PUBLIC, () -> {
            var union = doors.unions().find(UnionState.CODE);
            if (union.isEmpty()) return true;
            var now = now(union.get());
            return framework(union.get(), now)
                    .map(each ->
                            !doors.kept().kept(union.get().id(), each.id(), now).isEmpty())
                    .orElse(true);
        });
    }

    /// The forecasts, made beside whatever the caller does next, two at a time; nothing is kept yet.
    CompletableFuture<List<Made>> made() {
        var union = union();
        var now = now(union);
        var framework =
                doors.ledger().read(Viewer.PUBLIC, () -> framework(union, now)).orElseThrow();
        var threads = Executors.newFixedThreadPool(2);
        var each = DAYS.stream()
                .map(day -> CompletableFuture.supplyAsync(
                        () -> doors.kept().make(union, framework, new AsOf(day, union.endOf(day)), true), threads))
                .toList();
        threads.shutdown();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(_ -> each.stream().map(CompletableFuture::join).toList());
    }

    void publish(List<Made> made) {
        var union = union();
        var now = now(union);
        var stated = now.known().plusSeconds(60);
        var command = new Command(
                new Actor.Holder(0, 0, 0),
                union.id(),
                "publish-forecast",
                Grounds.of("Forecasts as they would have been made (demonstration)"),
                stated);
        doors.ledger().enter(command, entry -> {
            for (Made each : made) {
                doors.kept().keep(entry, each, each.question().asOf().on());
            }
            return true;
        });
    }

    private Union union() {
        return doors.ledger().read(Viewer.PUBLIC, () -> doors.unions().union(UnionState.CODE));
    }

    private AsOf now(Union union) {
        var known = doors.ledger()
                .read(Viewer.PUBLIC, () -> doors.ledger().head(union.id()))
                .recorded();
        return new AsOf(UnionState.DEMO_DAY, known);
    }

    private java.util.Optional<Framework> framework(Union union, AsOf asOf) {
        return doors.plans().frameworks(union.id(), asOf, "ru").stream()
                .filter(each -> each.code().equals(Cycle2024.CODE))
                .findFirst();
    }
}
