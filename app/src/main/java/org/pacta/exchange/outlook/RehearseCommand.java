package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pacta.engine.check.ScheduleCheck;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;
import org.pacta.engine.schedule.CapacitySearch;
import org.pacta.engine.schedule.CriticalPath;
import org.pacta.exchange.network.EnginePlan;
import org.pacta.exchange.network.Engines;
import org.pacta.exchange.network.PlanFiles;
import org.pacta.exchange.network.PlanReading;
import org.pacta.language.Language;
import org.pacta.language.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Does once, and silently, what the commands on plan files do: so that the launcher can keep the classes they need.
@Command(name = "rehearse-files", hidden = true, description = "Read files and answer nothing.")
public final class RehearseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Plan networks, one of each format.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        for (var language : Language.values()) {
            var words = new Words(language);
            for (var file : files) {
                if (PlanFiles.read(file, null) instanceof PlanReading.Read(var plan, var notices)
                        && Engines.of(plan, Map.of()) instanceof Engines.Outcome.Ready(var ready)) {
                    var nowhere = new PrintWriter(Writer.nullWriter());
                    PlanSource.tell(notices, words, nowhere);
                    answers(ready, words, nowhere);
                }
            }
        }
        return 0;
    }

    private static void answers(EnginePlan plan, Words words, PrintWriter nowhere) {
        var run = Run.of(10_000)
                .threads(2)
                .detail(Run.Detail.DRIVERS)
                .deadline(plan.deadline())
                .groups(plan.members());
        var forecast =
                Simulation.of(plan.network(), plan.timing(), plan.uncertainty()).run(run);
        var told = ForecastReport.of(plan, forecast, 1, plan.deadline());
        new ForecastText(told, words).print(nowhere);
        Reports.json(told, nowhere);
        Simulation.of(plan.network(), plan.timing(), plan.uncertainty(), plan.capacity())
                .run(run);
        var path = CriticalPath.of(plan.network(), plan.timing(), plan.remaining(), plan.deadline());
        var scarce = CapacitySearch.of(plan.capacityPlan(), 1).run(200, () -> false, _ -> {});
        var dates = ScheduleReport.of(plan, path, scarce, 200);
        new ScheduleText(dates, words).print(nowhere);
        Reports.json(dates, nowhere);
        var checked = CheckReport.of(plan, ScheduleCheck.of(CheckCommand.checked(plan)), words);
        checked.print(words, nowhere);
        Reports.json(checked, nowhere);
    }
}
