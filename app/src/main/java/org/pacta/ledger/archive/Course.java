package org.pacta.ledger.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order in which entries and leaves must come, and their times.
final class Course {

    private static final byte[] ERASE = "erase".getBytes(StandardCharsets.US_ASCII);

    private final Verification.Faults faults;
    private final Map<List<Long>, Long> blanks = new HashMap<>();
    private final Set<List<Long>> erasures = new HashSet<>();
    private long seq;
    private long leaf;
    private long next;
    private long leaves = -1;
    private long entries;
    private byte[] moment = new byte[0];
    private Instant recorded = Instant.MIN;
    private Instant entered = Instant.MIN;
    private Instant last = Instant.EPOCH;

    Course(Verification.Faults faults) {
        this.faults = faults;
    }

    interface Whole {
        Map<String, @Nullable Object> read() throws IOException;
    }

    void header(Map<String, @Nullable Object> header, long index) {
        step(number(header, "seq"), 0);
        leaves = number(header, "leaves");
        var word = String.valueOf(header.get("recorded"));
        moment = word.getBytes(StandardCharsets.US_ASCII);
        try {
            var then = Instant.parse(word);
            var truly = Instant.parse(String.valueOf(header.get("entered")));
            if (!then.isAfter(recorded)) faults.add(seq, 0, "it is not recorded after the entry before it");
            if (truly.isBefore(entered)) faults.add(seq, 0, "it was entered before the entry before it");
            if (truly.isBefore(then)) faults.add(seq, 0, "it is recorded later than it was entered");
            recorded = then;
            entered = truly;
            last = then;
        } catch (DateTimeException _) {
            faults.add(seq, 0, "its times cannot be read");
        }
    }

    private static long number(Map<String, @Nullable Object> header, String name) {
        return header.get(name) instanceof Number number ? number.longValue() : -1;
    }

    void leaf(LeafText text, byte[] buffer, Whole whole) throws IOException {
        step(text.seq, text.leaf);
        if (moment.length > 0 && !Arrays.equals(buffer, text.recordedFrom, text.recordedTo, moment, 0, moment.length))
            faults.add(seq, leaf, "it has another moment than its entry");
        if (Arrays.equals(buffer, text.actFrom, text.actTo, ERASE, 0, ERASE.length)
                && whole.read().get("of") instanceof List<?> of
                && of.size() == 2
                && of.get(0) instanceof Number entry
                && of.get(1) instanceof Number place) erasures.add(List.of(entry.longValue(), place.longValue()));
    }

    void unreadable() {
        leaf = next++;
        faults.add(seq, leaf, "it is not written as a leaf is");
    }

    /// @param erasing the entry that erased it; 0 for a hidden one
    void bare(long entry, long place, long erasing) {
        step(entry, place);
        if (place == 0) moment = new byte[0];
        if (erasing != 0) blanks.put(List.of(entry, place), erasing);
    }

    private void step(long entry, long place) {
        var fits = entry == seq ? place == next && (leaves < 0 || place < leaves) : entry == seq + 1 && place == 0;
        if (entry != seq) {
            if (fits) complete();
            entries++;
            leaves = -1;
        }
        seq = entry;
        leaf = place;
        next = place + 1;
        if (!fits) faults.add(seq, leaf, "it is not the next one: something was taken out, put in or moved before it");
    }

    private void complete() {
        if (leaves >= 0 && next != leaves) faults.add(seq, -1, "it has %d of its %d leaves".formatted(next, leaves));
    }

    void end() {
        complete();
        blanks.forEach((place, erasing) -> {
            if (!erasures.contains(place))
                faults.add(place.get(0), place.get(1), "it is blank, and no entry that is shown erased it");
        });
        erasures.forEach(place -> {
            if (!blanks.containsKey(place))
                faults.add(place.get(0), place.get(1), "an entry says that it was erased, and it is there");
        });
    }

    long seq() {
        return seq;
    }

    long leaf() {
        return leaf;
    }

    long entries() {
        return entries;
    }

    long erased() {
        return blanks.size();
    }

    /// The moment of the present entry; [Instant#MIN] where its header is not shown.
    Instant moment() {
        return moment.length == 0 ? Instant.MIN : recorded;
    }

    Instant entered() {
        return entered;
    }

    /// The moment of the last entry whose header is shown.
    Instant recorded() {
        return last;
    }
}
