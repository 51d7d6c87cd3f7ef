package org.pacta.portal.watch;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.seal.Seals;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.Database;
import org.pacta.machine.LongWork;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/// The figures of the server, read at the moment at which they are asked for.
@Component
class Metrics {

    private final Requests requests;
    private final Probe probe;
    private final Database database;
    private final Ledger ledger;
    private final Seals seals;
    private final Unions unions;
    private final ConfigurableListableBeanFactory beans;

    Metrics(
            Requests requests,
            Probe probe,
            Database database,
            Ledger ledger,
            Seals seals,
            Unions unions,
            ConfigurableListableBeanFactory beans) {
        this.requests = requests;
        this.probe = probe;
        this.database = database;
        this.ledger = ledger;
        this.seals = seals;
        this.unions = unions;
        this.beans = beans;
    }

    String text() {
        var figures = new Exposition();
        figures.family("pacta_build_info", "gauge", "The version of the program.")
                .sample("pacta_build_info", 1, "version", CommandFrame.version());
        Machinery.tell(figures);
        requests.tell(figures);
        connections(figures);
        longWork(figures);
        var found = probe.ask();
        var up = found.state() != Probe.State.SILENT;
        figures.single("pacta_database_up", "gauge", "Whether the database answers.", up ? 1 : 0);
        if (!up) return figures.toString();
        found.backedUp()
                .ifPresent(taken -> figures.single(
                        "pacta_last_backup_timestamp_seconds",
                        "gauge",
                        "When the last backup was taken, in seconds since 1970.",
                        taken.getEpochSecond()));
        ledger(figures);
        return figures.toString();
    }

    private void connections(Exposition figures) {
        var pools = database.pools();
        figures.family("pacta_db_connections", "gauge", "Connections to the database.");
        for (var pool : pools) {
            figures.sample("pacta_db_connections", pool.active(), "pool", pool.name(), "state", "active");
            figures.sample("pacta_db_connections", pool.idle(), "pool", pool.name(), "state", "idle");
        }
        figures.family("pacta_db_connections_max", "gauge", "Connections to the database at most.");
        for (var pool : pools) figures.sample("pacta_db_connections_max", pool.most(), "pool", pool.name());
        figures.family("pacta_db_connections_waited_for", "gauge", "Who waits for a connection to the database.");
        for (var pool : pools) figures.sample("pacta_db_connections_waited_for", pool.waiting(), "pool", pool.name());
    }

    /// Only of keepers that were made already: who was never asked has nothing under way.
    private void longWork(Exposition figures) {
        figures.family("pacta_long_work", "gauge", "Work that takes seconds: forecasts, papers and their like.");
        for (var name : beans.getBeanNamesForType(LongWork.Keeper.class, false, false)) {
            if (!(beans.getSingleton(name) instanceof LongWork.Keeper keeper)) continue;
            var load = keeper.work().load();
            figures.sample("pacta_long_work", load.running(), "kind", load.name(), "state", "running");
            figures.sample("pacta_long_work", load.waiting(), "kind", load.name(), "state", "waiting");
        }
    }

    /// A union as it is called, and how far its record goes.
    private record Line(String union, Seals.Reached reached) {}

    private void ledger(Exposition figures) {
        var lines = ledger.read(Viewer.SERVER, () -> {
            var reached = seals.reached();
            return unions.all().stream()
                    .flatMap(union -> line(union, reached).stream())
                    .toList();
        });
        ledger(figures, lines, "pacta_ledger_entries", "Entries of the ledger.", Seals.Reached::entries);
        ledger(
                figures,
                lines,
                "pacta_ledger_unsealed_entries",
                "Entries that wait for the seal.",
                Seals.Reached::unsealed);
        ledger(
                figures,
                lines,
                "pacta_ledger_last_entry_timestamp_seconds",
                "The moment of the last entry, in seconds since 1970.",
                each -> each.recorded().getEpochSecond());
    }

    private static List<Line> line(Union union, List<Seals.Reached> reached) {
        return reached.stream()
                .filter(each -> each.union() == union.id())
                .map(each -> new Line(union.code(), each))
                .toList();
    }

    private static void ledger(
            Exposition figures, List<Line> lines, String name, String help, ToDoubleFunction<Seals.Reached> of) {
        figures.family(name, "gauge", help);
        for (var line : lines) figures.sample(name, of.applyAsDouble(line.reached), "union", line.union);
    }
}
