package org.pacta.exchange.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.network.PlanFault.Kind;

/// All that is found while a plan file is read: the first hundred are kept.
final class PlanFaults {

    private static final int KEPT = 100;

    private final List<PlanFault> faults = new ArrayList<>();
    private final List<PlanFault> notices = new ArrayList<>();

    void add(Kind kind, String where, String... details) {
        var kept = kind.notice() ? notices : faults;
        if (kept.size() < KEPT) {
            kept.add(PlanFault.of(kind, where, details));
        }
    }

    /// A code that names nothing, with the one that was probably meant.
    void unknownCode(String where, String what, String code, Collection<String> known) {
        var nearest = known.size() > 10_000 ? "" : Nearest.to(code, known);
        add(Kind.UNKNOWN_CODE, where, what, code, nearest.isEmpty() ? "–" : nearest);
    }

    boolean clean() {
        return faults.isEmpty();
    }

    List<PlanFault> faults() {
        return List.copyOf(faults);
    }

    List<PlanFault> notices() {
        return List.copyOf(notices);
    }

    PlanReading.Refused refused() {
        return new PlanReading.Refused(faults);
    }

    static PlanReading.Refused refused(Kind kind, String where, String... details) {
        return new PlanReading.Refused(List.of(PlanFault.of(kind, where, details)));
    }
}
