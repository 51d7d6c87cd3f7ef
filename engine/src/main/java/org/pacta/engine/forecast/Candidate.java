package org.pacta.engine.forecast;

/// What may be worth a closer look: a task, or a chain of tasks that is weighed as one.
///
/// @param task index in the network under which it is told; of a chain that of its last task
/// @param at the place at which it is told; of a chain that of its last unfinished task
/// @param places of its unfinished tasks, in order
@SuppressWarnings("ArrayRecordComponent")
record Candidate(int task, int at, int[] places) {}
