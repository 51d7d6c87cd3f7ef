package org.pacta.engine.schedule;

import java.util.Arrays;

/// How many units of each renewable resource there are, and how many each task holds on each of its working
/// days: a legal desk of three, two translators. Immutable.
public final class Capacity {

    private final int tasks;
    private final String[] names;
    private final int[] units;
    private final int[] demand;

    private Capacity(int tasks, String[] names, int[] units, int[] demand) {
        this.tasks = tasks;
        this.names = names;
        this.units = units;
        this.demand = demand;
    }

    /// A builder in which no task needs anything.
    public static Builder builder(int tasks) {
        return new Builder(tasks);
    }

    /// Number of tasks.
    public int tasks() {
        return tasks;
    }

    /// Number of resources.
    public int resources() {
        return units.length;
    }

    /// Name of a resource.
    public String name(int resource) {
        return names[resource];
    }

    /// Units of a resource that there are on every day.
    public int units(int resource) {
        return units[resource];
    }

    /// Units of a resource that a task holds on each of its working days.
    public int demand(int task, int resource) {
        return demand[resource * tasks + task];
    }

    /// Takes resources and demands one by one. Not safe for use by several threads.
    public static final class Builder {

        private final int tasks;
        private String[] names = new String[0];
        private int[] units = new int[0];
        private int[] demand = new int[0];

        private Builder(int tasks) {
            this.tasks = tasks;
        }

        /// Adds a resource.
        ///
        /// @return its index: 0 for the first, then rising by one
        /// @throws IllegalArgumentException if `available` is negative
        public int resource(String name, int available) {
            if (available < 0) {
                throw new IllegalArgumentException("units (%d) of %s must not be negative".formatted(available, name));
            }
            int index = units.length;
            names = Arrays.copyOf(names, index + 1);
            units = Arrays.copyOf(units, index + 1);
            demand = Arrays.copyOf(demand, (index + 1) * tasks);
            names[index] = name;
            units[index] = available;
            return index;
        }

        /// Lets a task hold units of a resource while it is worked on.
        ///
        /// @throws IllegalArgumentException if `needed` is negative or more than there are
        public Builder demand(int task, int resource, int needed) {
            if (needed < 0 || needed > units[resource]) {
                throw new IllegalArgumentException("task %d needs %d of %s, of which there are %d"
                        .formatted(task, needed, names[resource], units[resource]));
            }
            demand[resource * tasks + task] = needed;
            return this;
        }

        /// The capacity of what was given.
        public Capacity build() {
            return new Capacity(tasks, names.clone(), units.clone(), demand.clone());
        }
    }
}
