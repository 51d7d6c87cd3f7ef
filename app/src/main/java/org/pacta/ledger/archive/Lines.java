package org.pacta.ledger.archive;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads a stream line by line without copying: each line is shown where it stands in the buffer.
final class Lines {

    /// A longer line is no leaf of ours.
    static final int LONGEST = 256 << 20;

    private static final int FIRST = 1 << 20;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long NEWLINES = 0x0a0a0a0a0a0a0a0aL;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST];
    private int from;
    private int scanned;
    private int filled;
    private boolean ended;
    int start;
    int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /// The bytes among which the present line stands; it may be written over.
    byte[] buffer() {
        return buffer;
    }

    /// Goes to the next line, `start` to `end`; false behind the last.
    ///
    /// @throws IOException if a line is too long, or the last one has no end
    boolean next() throws IOException {
        while (true) {
            int at = newline(scanned);
            if (at < filled) {
                start = from;
                end = at;
                from = at + 1;
                scanned = from;
                return true;
            }
            scanned = filled;
            if (ended) {
                if (from < filled) throw new IOException("the file breaks off within a line");
                return false;
            }
            more();
        }
    }

    /// Where the next line ends; `filled` if that is not in the buffer yet. Looks at eight bytes at a time.
    private int newline(int from) {
        int i = from;
        for (; i + 8 <= filled; i += 8) {
            long other = (long) EIGHT.get(buffer, i) ^ NEWLINES;
            long zeros = other - EACH & ~other & HIGH;
            if (zeros != 0) return i + (Long.numberOfTrailingZeros(zeros) >>> 3);
        }
        while (i < filled && buffer[i] != '\n') i++;
        return i;
    }

    private void more() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            scanned -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            if (buffer.length >= LONGEST) throw new IOException("a line is longer than any leaf");
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) ended = true;
        else filled += read;
    }
}
