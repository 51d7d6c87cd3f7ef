package org.pacta.engine.forecast;

/// What a task has to do with the end of the plan.
///
/// The last task of a chain ([Run#chains()]) stands for the whole of it; the others keep drivers of their own.
/// Criticality of a chain is that of its most critical task: where a delay of one moves the end in some futures
/// and of another in others, the part in which one or the other does is higher. Cruciality of a chain is the
/// correlation of the end's rank with the sum of the ranks of the durations, each weighed by its standard
/// deviation: that of the sum of the durations, as far as each grows evenly with its rank.
///
/// @param task index in the network
/// @param criticality part of the futures in which the task's work cannot be put off by a working day without
///     moving the end of the plan (Martin 1965; Van Slyke 1963). Where a gate lets work wait, a day's delay
///     often moves nothing: then few tasks are critical, and cruciality tells more. Not a number under scarce
///     capacity
/// @param cruciality rank correlation (Spearman) of the task's own duration with the end of the plan, -1 to 1;
///     0 if the duration is certain. Source: Williams, *Criticality in stochastic networks*, JORS 43 (1992);
///     Vanhoucke, *Measuring Time* (2010), CRI(ρ). The ranks of the ends are those among the first 1,024
///     futures
public record Driver(int task, double criticality, double cruciality) {}
