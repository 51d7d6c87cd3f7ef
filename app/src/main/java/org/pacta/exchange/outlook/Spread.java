package org.pacta.exchange.outlook;

import org.pacta.engine.random.Estimate;
import org.pacta.exchange.network.PlanFile;
import org.pacta.exchange.network.PlanFile.Task;

/// Doubt where a file knows none: certain durations become triangular around themselves.
final class Spread {

    private Spread() {}

    static PlanFile over(PlanFile plan, double low, double high) {
        return new PlanFile(
                plan.name(),
                plan.dataDate(),
                plan.deadline(),
                plan.calendar(),
                plan.lags(),
                plan.progress(),
                plan.calendars(),
                plan.gates(),
                plan.bodies(),
                plan.resources(),
                plan.risks(),
                plan.tasks().stream().map(task -> over(task, low, high)).toList(),
                plan.links());
    }

    private static Task over(Task task, double low, double high) {
        return new Task(
                task.code(),
                task.name(),
                task.group(),
                wide(task.duration(), low, high),
                task.remaining() == null ? null : wide(task.remaining(), low, high),
                task.calendar(),
                task.gate(),
                task.body(),
                task.started(),
                task.finished(),
                task.constraints(),
                task.needs(),
                task.baseline(),
                task.staffed());
    }

    private static Estimate wide(Estimate estimate, double low, double high) {
        return estimate instanceof Estimate.Fixed(var days) && days > 0
                ? new Estimate.Triangular(low * days, days, high * days)
                : estimate;
    }
}
