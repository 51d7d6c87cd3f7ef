package org.pacta.exchange.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.ProjectSheet;
import org.pacta.exchange.network.ProjectSheet.Line;

/// What somebody changed in a file: dates moved, links added, altered and removed. What the file lacks stays as it is.
///
/// @param added with those whose lag was altered
/// @param faults all that stands against it
record Proposal(List<Move> moves, List<Tie> added, List<Tie> removed, List<Fault> faults) {

    private static final int YEARS = 50;

    /// @param from null where it had no day
    record Move(long id, String code, @Nullable LocalDate from, LocalDate to) {}

    /// @param what the codes or names that the sentence names
    /// @param day that it names besides, if any; null also where a date was taken away
    record Fault(Reason reason, List<String> what, @Nullable LocalDate day) {

        Fault {
            what = List.copyOf(what);
        }
    }

    /// Each is the key of its sentence, `project.fault.NAME`.
    enum Reason {
        NO_CODE,
        UNKNOWN,
        TWICE,
        DONE,
        CLASH,
        CLASH_LINK,
        DAY,
        LAG,
        CIRCLE,
        NOTHING
    }

    Proposal {
        moves = List.copyOf(moves);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        faults = List.copyOf(faults);
    }

    /// @param base the plan as it was when the file was handed out
    /// @param now the plan of today
    static Proposal of(ProjectSheet sheet, Outline base, Outline now) {
        return new Making(base, now).of(sheet);
    }

    private record Between(String from, String to, LinkType type) {

        Between(Tie tie) {
            this(tie.from(), tie.to(), tie.type());
        }
    }

    private static final class Making {

        private final Outline base;
        private final Outline now;
        private final List<Move> moves = new ArrayList<>();
        private final List<Tie> added = new ArrayList<>();
        private final List<Tie> removed = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Making(Outline base, Outline now) {
            this.base = base;
            this.now = now;
        }

        Proposal of(ProjectSheet sheet) {
            var seen = new HashSet<String>();
            for (var line : sheet.lines()) {
                if (line.kind().equals("group")) continue;
                if (line.code().isEmpty()) fault(Reason.NO_CODE, line.name());
                else if (!now.items().containsKey(line.key())) fault(Reason.UNKNOWN, line.code());
                else if (!seen.add(line.key())) fault(Reason.TWICE, line.code());
                else move(line);
            }
            links(sheet, seen);
            if (faults.isEmpty() && moves.isEmpty() && added.isEmpty() && removed.isEmpty()) fault(Reason.NOTHING);
            return new Proposal(moves, added, removed, faults);
        }

        private void fault(Reason reason, String... what) {
            faults.add(new Fault(reason, List.of(what), null));
        }

        private void dated(Reason reason, String code, @Nullable LocalDate day) {
            faults.add(new Fault(reason, List.of(code), day));
        }

        /// The deadline where that was altered, else the last day.
        private void move(Line line) {
            var then = base.items().getOrDefault(line.key(), now.items().get(line.key()));
            var today = now.items().get(line.key());
            if (then == null || today == null) return;
            var old = then.due();
            var wished = line.deadline() != null && !line.deadline().equals(old)
                    ? line.deadline()
                    : old == null ? null : line.finish();
            if (wished == null || wished.equals(old)) return;
            if (wished.equals(today.due())) return;
            if (today.done()) fault(Reason.DONE, line.code());
            else if (!Objects.equals(old, today.due())) dated(Reason.CLASH, line.code(), today.due());
            else if (wished.isBefore(now.starts().minusYears(YEARS))
                    || wished.isAfter(now.starts().plusYears(YEARS))) dated(Reason.DAY, line.code(), wished);
            else moves.add(new Move(today.id(), line.code(), old, wished));
        }

        private void links(ProjectSheet sheet, Set<String> seen) {
            var was = by(base.ties());
            var is = by(now.ties());
            var wished = by(sheet.ties());
            wished.forEach((between, tie) -> {
                if (!seen.contains(between.from()) || !seen.contains(between.to())) return;
                var then = was.get(between);
                if (then != null && then.lag() == tie.lag()) return;
                var today = is.get(between);
                if (today != null && today.lag() == tie.lag()) return;
                if (Math.abs(tie.lag()) > 10_000) fault(Reason.LAG, code(tie.from()), code(tie.to()));
                else if (!Objects.equals(then, today)) fault(Reason.CLASH_LINK, code(tie.from()), code(tie.to()));
                else added.add(tie);
            });
            was.forEach((between, tie) -> {
                if (wished.containsKey(between) || !seen.contains(between.from()) || !seen.contains(between.to()))
                    return;
                var today = is.get(between);
                if (today == null) return;
                if (!today.equals(tie)) fault(Reason.CLASH_LINK, code(tie.from()), code(tie.to()));
                else removed.add(tie);
            });
            circle(is);
        }

        /// Links of the plan as it would be must not lead back to where they began.
        private void circle(Map<Between, Tie> is) {
            if (added.isEmpty()) return;
            var would = new HashMap<>(is);
            removed.forEach(each -> would.remove(new Between(each)));
            added.forEach(each -> would.put(new Between(each), each));
            var network = Network.builder();
            var index = new HashMap<String, Integer>();
            now.items().keySet().stream().sorted().forEach(each -> {
                index.put(each, index.size());
                network.task(each);
            });
            would.values().forEach(each -> {
                var from = index.get(each.from());
                var to = index.get(each.to());
                if (from != null && to != null) network.link(from, to, each.type(), each.lag());
            });
            var names = now.items().keySet().stream().sorted().toList();
            var circle = network.cycle();
            if (circle.isEmpty()) return;
            fault(
                    Reason.CIRCLE,
                    String.join(
                            " → ",
                            circle.stream().map(each -> code(names.get(each))).toList()));
        }

        private static Map<Between, Tie> by(List<Tie> ties) {
            var by = new java.util.LinkedHashMap<Between, Tie>();
            ties.forEach(each -> by.put(new Between(each), each));
            return by;
        }

        private static String code(String key) {
            return key.substring(key.indexOf(' ') + 1);
        }
    }
}
