package org.pacta.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tasks and the links between them, without cycles; immutable.
///
/// A task has an **index**, in the order in which it was added, and a **position**, in a topological order:
/// each predecessor's position is lower. [#incoming()] and [#outgoing()] speak of positions, so that one
/// pass over them from 0 up (or down) meets each task after all its predecessors (or successors);
/// [#task(int)] and [#position(int)] translate. The network knows no durations: they are handed to whoever
/// schedules or simulates.
public final class Network {

    private final String[] names;
    private final Link[] links;
    private final int[] order;
    private final int[] position;
    private final Adjacency incoming;
    private final Adjacency outgoing;

    private Network(String[] names, Link[] links, int[] order) {
        this.names = names;
        this.links = links;
        this.order = order;
        this.position = new int[order.length];
        for (int p = 0; p < order.length; p++) {
            position[order[p]] = p;
        }
        this.incoming = Topology.rows(links, position, false);
        this.outgoing = Topology.rows(links, position, true);
    }

    /// An empty builder.
    public static Builder builder() {
        return new Builder();
    }

    /// Number of tasks.
    public int tasks() {
        return names.length;
    }

    /// Number of links.
    public int links() {
        return links.length;
    }

    /// Name of the task with this index.
    public String name(int task) {
        return names[task];
    }

    /// The link with this index.
    public Link link(int index) {
        return links[index];
    }

    /// Index of the task at topological position `p`.
    public int task(int p) {
        return order[p];
    }

    /// Topological position of the task with this index.
    public int position(int task) {
        return position[task];
    }

    /// A copy of the topological order: indices of tasks by position.
    public int[] order() {
        return order.clone();
    }

    /// Links by the position of their successor; `end` is the predecessor's position.
    public Adjacency incoming() {
        return incoming;
    }

    /// Links by the position of their predecessor; `end` is the successor's position.
    public Adjacency outgoing() {
        return outgoing;
    }

    /// What is odd about the shape of this network; see [Flaws].
    public Flaws flaws() {
        return Flaws.of(this);
    }

    /// Takes tasks and links one by one. Not safe for use by several threads.
    public static final class Builder {

        private final List<String> names = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        private Builder() {}

        /// Adds a task.
        ///
        /// @return its index: 0 for the first, then rising by one
        public int task(String name) {
            names.add(Objects.requireNonNull(name, "name"));
            return names.size() - 1;
        }

        /// Adds a link from the finish of one task to the start of another, without lag.
        public Builder link(int from, int to) {
            return link(from, to, LinkType.FINISH_START, 0);
        }

        /// Adds a link.
        ///
        /// @param from index of the predecessor
        /// @param to index of the successor
        /// @param lag working days, negative for a lead
        /// @throws IllegalArgumentException if either index is not that of a task added before
        public Builder link(int from, int to, LinkType type, int lag) {
            links.add(new Link(known(from, "from"), known(to, "to"), Objects.requireNonNull(type, "type"), lag));
            return this;
        }

        private int known(int task, String what) {
            if (task < 0 || task >= names.size()) {
                throw new IllegalArgumentException(
                        "%s (%d) is not one of the %d tasks added so far".formatted(what, task, names.size()));
            }
            return task;
        }

        /// Indices of the tasks on one cycle, each a predecessor of the next and the last of the first;
        /// empty if there is none. Ask this before [#build()] where the links come from a user.
        public List<Integer> cycle() {
            var array = links.toArray(Link[]::new);
            var order = Topology.order(names.size(), array);
            return order.length == names.size() ? List.of() : Topology.cycle(names.size(), array);
        }

        /// The network of what was added.
        ///
        /// @throws IllegalArgumentException if the links run in a circle; the message names the tasks on it
        public Network build() {
            var array = links.toArray(Link[]::new);
            var order = Topology.order(names.size(), array);
            if (order.length < names.size()) {
                var cycle = Topology.cycle(names.size(), array);
                throw new IllegalArgumentException("links run in a circle: "
                        + cycle.stream().map(names::get).collect(Collectors.joining(" → "))
                        + " → "
                        + names.get(cycle.getFirst()));
            }
            return new Network(names.toArray(String[]::new), array, order);
        }
    }
}
