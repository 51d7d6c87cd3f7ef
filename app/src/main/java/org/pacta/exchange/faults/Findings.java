package org.pacta.exchange.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All that is found while a file is read: the first 1,000 faults and notices are kept, all are counted.
public final class Findings {

    /// How many of each are kept.
    public static final int KEPT = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private long faultCount;

    /// Adds a fault or, by its reason, a notice.
    public void add(Fault fault) {
        counts.merge(fault.reason(), 1L, Long::sum);
        boolean notice = fault.reason().notice();
        if (!notice) {
            faultCount++;
        }
        var kept = notice ? notices : faults;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    public void add(Reason reason, Place place, String value, String... details) {
        add(Fault.of(reason, place, value, details));
    }

    /// The faults kept, in the order found.
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// What was changed or assumed, and taken.
    public List<Fault> notices() {
        return List.copyOf(notices);
    }

    /// How many faults there are in all.
    public long faultCount() {
        return faultCount;
    }

    /// How often each reason was met, faults and notices.
    public Map<Reason, Long> counts() {
        return Map.copyOf(counts);
    }

    public boolean clean() {
        return faultCount == 0;
    }
}
