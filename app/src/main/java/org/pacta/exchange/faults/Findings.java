package org.pacta.exchange.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that is found while a file is read: the first 1,000 faults and notices are kept, all are counted.
public final class Findings {

    /// How many of each are kept.
    public static final int KEPT = 1_000;

    /// How many of one row are kept where rows are gathered.
    public static final int KEPT_OF_A_ROW = 5;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    private final List<Fault> ofFile = new ArrayList<>();
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final boolean byRow;
    private final Map<String, SortedMap<Long, List<Fault>>> rows = new LinkedHashMap<>();
    private long faultCount;

    public Findings() {
        this(false);
    }

    private Findings(boolean byRow) {
        this.byRow = byRow;
    }

    /// Findings that keep the faults of every row, up to [#KEPT_OF_A_ROW] of each, beside the first ones of all.
    public static Findings byRow() {
        return new Findings(true);
    }

    /// Adds a fault or, by its reason, a notice.
    public void add(Fault fault) {
        counts.merge(fault.reason(), 1L, Long::sum);
        boolean notice = fault.reason().notice();
        if (!notice) {
            faultCount++;
            if (byRow && fault.place().line() > 0) gather(fault);
        }
        var kept = !notice ? faults : fault.place().line() > 0 ? notices : ofFile;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    /// Adds why a file cannot be read to its end: it stands before what was found in rows until then, which is void.
    public void refuse(Fault fault) {
        counts.merge(fault.reason(), 1L, Long::sum);
        faultCount++;
        faults.addFirst(fault);
    }

    private void gather(Fault fault) {
        var ofRow = rows.computeIfAbsent(fault.place().sheet(), _ -> new TreeMap<>())
                .computeIfAbsent(fault.place().line(), _ -> new ArrayList<>(1));
        if (ofRow.size() < KEPT_OF_A_ROW) ofRow.add(fault);
    }

    /// The faults of rows by sheet and line, where rows are gathered.
    public Map<String, SortedMap<Long, List<Fault>>> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /// How many rows have a fault, where rows are gathered.
    public long faultyRows() {
        return rows.values().stream().mapToLong(SortedMap::size).sum();
    }

    /// Whether every fault is one of a row, and not of headings, sheets or the file, which make rows unreadable.
    public boolean ofRows() {
        return counts.keySet().stream().allMatch(each -> each.notice() || each.ofRow());
    }

    public void add(Reason reason, Place place, String value, String... details) {
        add(Fault.of(reason, place, value, details));
    }

    /// The faults kept, in the order found.
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// What was changed or assumed, and taken: first what holds for the file or a whole sheet.
    public List<Fault> notices() {
        return Stream.concat(ofFile.stream(), notices.stream()).toList();
    }

    /// How many faults there are in all.
    public long faultCount() {
        return faultCount;
    }

    /// How many notices there are in all.
    public long noticeCount() {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().notice())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// How often each reason was met, faults and notices.
    public Map<Reason, Long> counts() {
        return Map.copyOf(counts);
    }

    public boolean clean() {
        return faultCount == 0;
    }
}
