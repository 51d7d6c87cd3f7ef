package org.pacta.exchange.outlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.check.CheckedPlan;
import org.pacta.engine.check.ScheduleCheck;
import org.pacta.exchange.network.EnginePlan;
import org.pacta.exchange.network.PlanFile;
import org.pacta.exchange.network.PlanFiles;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta check`: needs no database.
@Command(
        name = "check",
        description = {
            "Say how sound a plan is as a network: the DCMA's fourteen points and the GAO's best practices.",
            "Exit code 0; 1 if one of the DCMA's points failed, or the file was refused."
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final PlanSource source = new PlanSource();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Also write the plan as it was read, in Pacta's JSON form.")
    private @Nullable Path save;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var read = source.file();
        var plan = source.plan(read.plan(), Map.of());
        if (save != null) {
            write(read.plan(), save);
        }
        var report = CheckReport.of(plan, ScheduleCheck.of(checked(plan)), source.words());
        if (source.json()) {
            Reports.json(report, commandLine.getOut());
        } else {
            PlanSource.tell(read.notices(), source.words(), commandLine.getErr());
            report.print(source.words(), commandLine.getOut());
        }
        return report.failed("DCMA") ? 1 : 0;
    }

    static CheckedPlan checked(EnginePlan plan) {
        var checked = CheckedPlan.of(plan.network(), plan.timing(), plan.remaining());
        if (plan.deadline() != Timing.NO_UPPER) {
            checked = checked.until(plan.deadline());
        }
        var baseline = plan.baseline();
        if (baseline != null) {
            checked = checked.baseline(baseline, plan.baselined());
        }
        var staffed = plan.staffed();
        return staffed == null ? checked : checked.resourced(staffed);
    }

    private static void write(PlanFile plan, Path file) {
        if (Files.exists(file))
            throw new Refused("The file %s is there already; nothing was written.\nName another one.".formatted(file));
        try (var out = Files.newOutputStream(file)) {
            PlanFiles.write(plan, out);
        } catch (IOException e) {
            throw new Refused("The file %s could not be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
