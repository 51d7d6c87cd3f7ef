package org.pacta.engine.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.random.Draws;

/// What a simulation is asked for.
///
/// Threads and block never change a figure, only time and memory.
///
/// @param futures at most so many; rounded up to a multiple of 8
/// @param seed of the draws
/// @param threads at least 1
/// @param block futures that are worked through together, a multiple of 8 from 8 to 2,048; 0 chooses
/// @param detail how much is recorded
/// @param deadline the bound (the day after the last day) by which all should be done, or [Timing#NO_UPPER] if
///     there is none
/// @param precision stop once the standard error of the chance by the deadline is at most this, looked at after
///     4,096, 8,192, 16,384 ... futures; 0 never stops early
/// @param groups sets of tasks whose common finish is wanted; indices of the network
/// @param aside tasks that take part in the network but are not counted by the fan; indices of the network
/// @param also a bound around which a second fan is wanted, or [Timing#NO_UPPER] if none is
/// @param fine until this bound the finishes of tasks are kept by the day, beyond it in steps of sixteen places,
///     each at its last; [Timing#NO_UPPER] keeps all by the day
/// @param chains tasks that carry out one thing one after the other, and are weighed as one among drivers and
///     levers; indices of the network in order of work, the last of which stands for the thing; no task twice
public record Run(
        int futures,
        long seed,
        int threads,
        int block,
        Detail detail,
        int deadline,
        double precision,
        List<List<Integer>> groups,
        Set<Integer> aside,
        int also,
        int fine,
        List<List<Integer>> chains) {

    /// How much is recorded; each holds what the one before it does.
    public enum Detail {
        /// The finish of the plan and of the groups.
        FINISH,
        /// The finish of every task, and the fan of the S-curve.
        TASKS,
        /// What drives the finish: criticality, cruciality, levers.
        DRIVERS
    }

    /// Copies and checks.
    ///
    /// @throws IllegalArgumentException if a number is out of its range, a group or chain is empty, or a task
    ///     stands in chains twice; a task of a chain that the network does not have is refused when it runs
    public Run {
        groups = groups.stream().map(List::copyOf).toList();
        aside = Set.copyOf(aside);
        chains = chains.stream().map(List::copyOf).toList();
        if (futures < 1 || futures > 1 << 30) {
            throw new IllegalArgumentException("futures (%d) must be 1 to %d".formatted(futures, 1 << 30));
        }
        futures = (futures + 7) & -8;
        if (threads < 1) {
            throw new IllegalArgumentException("threads (%d) must be at least 1".formatted(threads));
        }
        if (block < 0 || block > Draws.BLOCK || block % 8 != 0) {
            throw new IllegalArgumentException(
                    "block (%d) must be a multiple of 8 up to %d".formatted(block, Draws.BLOCK));
        }
        if (!(precision >= 0)) {
            throw new IllegalArgumentException("precision (%s) must be at least 0".formatted(precision));
        }
        for (var group : groups) {
            if (group.isEmpty()) {
                throw new IllegalArgumentException("a group must hold at least one task");
            }
        }
        check(chains);
    }

    private static void check(List<List<Integer>> chains) {
        var met = new HashSet<Integer>();
        for (var chain : chains) {
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("a chain must hold at least one task");
            }
            for (int task : chain) {
                if (task < 0) {
                    throw new IllegalArgumentException("task (%d) of a chain must be at least 0".formatted(task));
                }
                if (!met.add(task)) {
                    throw new IllegalArgumentException("task (%d) must stand in chains only once".formatted(task));
                }
            }
        }
    }

    /// So many futures, seed 1, one thread, every task, no deadline, no groups.
    public static Run of(int futures) {
        return new Run(
                futures,
                1,
                1,
                0,
                Detail.TASKS,
                Timing.NO_UPPER,
                0,
                List.of(),
                Set.of(),
                Timing.NO_UPPER,
                Timing.NO_UPPER,
                List.of());
    }

    /// The same with another seed.
    public Run seed(long other) {
        return new Run(futures, other, threads, block, detail, deadline, precision, groups, aside, also, fine, chains);
    }

    /// The same on so many threads.
    public Run threads(int other) {
        return new Run(futures, seed, other, block, detail, deadline, precision, groups, aside, also, fine, chains);
    }

    /// The same in blocks of so many futures.
    public Run block(int other) {
        return new Run(futures, seed, threads, other, detail, deadline, precision, groups, aside, also, fine, chains);
    }

    /// The same with another detail.
    public Run detail(Detail other) {
        return new Run(futures, seed, threads, block, other, deadline, precision, groups, aside, also, fine, chains);
    }

    /// The same with a deadline: the bound by which all should be done.
    public Run deadline(int bound) {
        return new Run(futures, seed, threads, block, detail, bound, precision, groups, aside, also, fine, chains);
    }

    /// The same, stopped once precise enough.
    public Run precision(double standardError) {
        return new Run(
                futures, seed, threads, block, detail, deadline, standardError, groups, aside, also, fine, chains);
    }

    /// The same with groups.
    public Run groups(List<List<Integer>> others) {
        return new Run(futures, seed, threads, block, detail, deadline, precision, others, aside, also, fine, chains);
    }

    /// The same with tasks that the fan does not count.
    public Run aside(Set<Integer> others) {
        return new Run(futures, seed, threads, block, detail, deadline, precision, groups, others, also, fine, chains);
    }

    /// The same with a second fan, around another bound than the deadline.
    public Run also(int bound) {
        return new Run(futures, seed, threads, block, detail, deadline, precision, groups, aside, bound, fine, chains);
    }

    /// The same, with the finishes of tasks by the day only until a bound: a large plan takes a tenth of the memory.
    /// What is asked of a task beyond it is answered by the end of its step.
    public Run fine(int bound) {
        return new Run(futures, seed, threads, block, detail, deadline, precision, groups, aside, also, bound, chains);
    }

    /// The same, with chains of tasks that are weighed as one: among the levers each stands once, under its
    /// last task, and the driver of its last task is that of the whole. Finished tasks of a chain weigh
    /// nothing. Finishes and fans stay as they are.
    public Run chains(List<List<Integer>> others) {
        return new Run(futures, seed, threads, block, detail, deadline, precision, groups, aside, also, fine, others);
    }

    boolean hasAlso() {
        return also != Timing.NO_UPPER;
    }

    boolean hasDeadline() {
        return deadline != Timing.NO_UPPER;
    }
}
