package org.pacta.exchange.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pacta.exchange.faults.Reason;

/// The texts that a workbook's sheets share, packed into one array of bytes.
final class SharedTexts {

    private static final int MOST = 4_000_000;

    private final int most;
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private int used;

    SharedTexts(int most) {
        this.most = most;
    }

    void add(CharSequence text) {
        var added = text.toString().getBytes(StandardCharsets.UTF_8);
        if ((long) used + added.length > most || count == MOST) {
            throw new Refusal(Reason.SHARED_STRINGS, String.valueOf(most));
        }
        if (used + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(used + added.length, bytes.length * 2L)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(added, 0, bytes, used, added.length);
        used += added.length;
        ends[count++] = used;
    }

    String text(int index) {
        if (index < 0 || index >= count) {
            throw new Refusal(Reason.FILE_DAMAGED);
        }
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }
}
