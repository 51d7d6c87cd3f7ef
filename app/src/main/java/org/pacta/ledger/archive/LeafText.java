package org.pacta.ledger.archive;

import java.nio.charset.StandardCharsets;

/// Finds in the bytes of a leaf what its order depends on, without reading the whole.
///
/// A leaf is canonical JSON, so its members stand in a known order: number and act at its beginning, entry and table
/// at its end.
final class LeafText {

    private static final byte[] START = bytes("{\"act\":\"");
    private static final byte[] LEAF = bytes("\",\"form\":1,\"leaf\":");
    private static final byte[] VISIBILITY = bytes(",\"visibility\":");
    private static final byte[] UNION = bytes(",\"union\":");
    private static final byte[] TABLE = bytes("\"table\":\"");
    private static final byte[] SEQ = bytes(",\"seq\":");
    private static final byte[] RECORDED = bytes(",\"recorded\":\"");
    private static final byte[] HEADER = bytes("{\"act\":\"header\"");

    long seq;
    long leaf;
    long visibility;
    int actFrom;
    int actTo;
    int tableFrom;
    int tableTo;
    int recordedFrom;
    int recordedTo;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean header(byte[] buffer, int from, int to) {
        return at(buffer, from, to, HEADER);
    }

    /// Reads the numbers of a leaf that is no header.
    ///
    /// @return false if it is not written as a leaf is
    boolean read(byte[] buffer, int from, int to) {
        if (!at(buffer, from, to, START)) return false;
        actFrom = from + START.length;
        int i = actFrom;
        while (i < to && buffer[i] >= 'a' && buffer[i] <= 'z') i++;
        actTo = i;
        if (!at(buffer, i, to, LEAF)) return false;
        i += LEAF.length;
        leaf = 0;
        int digits = i;
        while (i < to && digit(buffer[i])) leaf = leaf * 10 + buffer[i++] - '0';
        if (i == digits || i - digits > 10 || i >= to) return false;
        return recorded(buffer, i, to) && end(buffer, from, to);
    }

    /// The moment stands after the number, or after the leaf that is closed or erased.
    private boolean recorded(byte[] buffer, int from, int to) {
        int i = from;
        if (!at(buffer, i, to, RECORDED)) {
            while (i < to && buffer[i] != ']') i++;
            i++;
            if (!at(buffer, i, to, RECORDED)) return false;
        }
        recordedFrom = i + RECORDED.length;
        i = recordedFrom;
        while (i < to && buffer[i] != '"') i++;
        recordedTo = i;
        return i < to;
    }

    private boolean end(byte[] buffer, int from, int to) {
        int i = to - 1;
        if (i < from || buffer[i] != '}') return false;
        i = numberBefore(buffer, from, i);
        if (i < 0) return false;
        visibility = number;
        i = before(buffer, from, i, VISIBILITY);
        if (i < 0) return false;
        i = numberBefore(buffer, from, i);
        if (i < 0) return false;
        i = before(buffer, from, i, UNION);
        if (i < 0 || i - 1 < from || buffer[i - 1] != '"') return false;
        tableTo = i - 1;
        i = tableTo;
        while (i > from && buffer[i - 1] != '"') i--;
        tableFrom = i;
        i = before(buffer, from, i, TABLE);
        if (i - 1 < from || buffer[i - 1] != ',') return false;
        i = numberBefore(buffer, from, i - 1);
        if (i < 0) return false;
        seq = number;
        return before(buffer, from, i, SEQ) >= 0;
    }

    private long number;

    /// Where the digits that end before `end` begin; -1 for none.
    private int numberBefore(byte[] buffer, int from, int end) {
        int i = end;
        long scale = 1;
        number = 0;
        while (i > from && digit(buffer[i - 1]) && end - i < 18) {
            number += scale * (buffer[--i] - '0');
            scale *= 10;
        }
        return i == end ? -1 : i;
    }

    private static int before(byte[] buffer, int from, int end, byte[] word) {
        int start = end - word.length;
        return start >= from && at(buffer, start, end, word) ? start : -1;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean at(byte[] buffer, int from, int to, byte[] word) {
        return to - from >= word.length
                && java.util.Arrays.equals(buffer, from, from + word.length, word, 0, word.length);
    }
}
