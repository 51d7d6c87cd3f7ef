package org.pacta.exchange.outlook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.schedule.CapacitySchedule;
import org.pacta.engine.schedule.CapacitySearch;
import org.pacta.engine.schedule.CriticalPath;
import org.pacta.exchange.network.EnginePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pacta schedule`: needs no database.
@Command(
        name = "schedule",
        description = {
            "Give each task its dates: by the critical path, and where desks are scarce by a search for a short plan.",
            "Exit code 0; 1 if the file was refused."
        })
public final class ScheduleCommand implements Callable<Integer> {

    private static final long LOT = 1_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final PlanSource source = new PlanSource();

    @Option(
            names = "--capacity",
            paramLabel = "RESOURCE=UNITS",
            split = ",",
            description = "Units of a resource, in place of the file's.")
    private Map<String, Integer> capacity = new LinkedHashMap<>();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long to look for a shorter plan; default: ${DEFAULT-VALUE}.")
    private double seconds = 5;

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "Stop after so many schedules: then the answer does not depend on the machine.")
    private long schedules = Long.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the search; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--no-capacity", description = "Leave out scarce desks: dates by the critical path alone.")
    private boolean free;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (!(seconds >= 0 && seconds <= 86_400))
            throw new ParameterException(commandLine, "--seconds must be 0 to 86400: " + seconds);
        if (schedules < 1) throw new ParameterException(commandLine, "--schedules must be at least 1: " + schedules);
        capacity.forEach((code, units) -> {
            if (units < 0 || units > 1_000_000)
                throw new ParameterException(commandLine, "--capacity of %s must be 0 to 1000000".formatted(code));
        });
        var read = source.file();
        var plan = source.plan(read.plan(), capacity);
        var words = source.words();
        var path = CriticalPath.of(plan.network(), plan.timing(), plan.remaining(), plan.deadline());
        long[] generated = {0};
        CapacitySchedule scarce = plan.file().resources().isEmpty() || free ? null : search(plan, generated);
        var report = ScheduleReport.of(plan, path, scarce, generated[0]);
        if (source.json()) {
            Reports.json(report, commandLine.getOut());
        } else {
            PlanSource.tell(read.notices(), words, commandLine.getErr());
            new ScheduleText(report, words).print(commandLine.getOut());
        }
        return 0;
    }

    private CapacitySchedule search(EnginePlan plan, long[] generated) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        var search = CapacitySearch.of(plan.capacityPlan(), seed);
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        var words = source.words();
        long[] told = {System.nanoTime()};
        var best = search.run(schedules, () -> System.nanoTime() > end, found -> {
            if (System.nanoTime() - told[0] > LOT * 1_000_000) {
                told[0] = System.nanoTime();
                err.println(words.say(
                        "network.progress.schedules",
                        found.schedules(),
                        words.formats().briefDay(EnginePlan.last(found.end()))));
                err.flush();
            }
        });
        generated[0] = search.generated();
        return best;
    }
}
