package org.pacta.exchange.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Finds the encoding of a text by reading all its bytes once: a byte order mark, else valid UTF-8, else the
/// one stated, else windows-1251 or windows-1252 if the bytes are clearly so. A stated encoding that the bytes
/// contradict is a fault.
final class Encodings {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    /// What one pass over the bytes tells.
    private static final class Census {

        private long high;
        private long highBesideHigh;
        private long lowerCyrillic;
        private final long[] nul = new long[2];
        private final long[] cyrillicPage = new long[2];
        private long bytes;
        private long lines = 1;
        private long firstNulLine;
        private long utf8FaultLine;
        private int last;
    }

    private Encodings() {}

    static Charset of(TextSource source, @Nullable Charset stated, Findings findings) throws IOException {
        var marked = mark(source);
        if (marked != null) {
            return agreed(marked, stated);
        }
        var census = census(source);
        long nul = census.nul[0] + census.nul[1];
        if (nul > 0) {
            return withNul(census, nul, stated);
        }
        boolean utf8 = census.utf8FaultLine == 0;
        if (utf8 && census.high > 0) {
            return agreed(StandardCharsets.UTF_8, stated);
        }
        if (stated != null) {
            if (!utf8 && stated.equals(StandardCharsets.UTF_8)) {
                throw wrong(census.utf8FaultLine, "UTF-8", guess(census) == null ? "?" : String.valueOf(guess(census)));
            }
            return stated;
        }
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        var guessed = guess(census);
        if (guessed == null) {
            throw new Refusal(Reason.ENCODING_UNKNOWN, Place.row("", census.utf8FaultLine), "");
        }
        findings.add(Reason.ENCODING_GUESSED, Place.FILE, "", guessed.name());
        return guessed;
    }

    static Refusal wrong(long line, String stated, String likely) {
        return new Refusal(Reason.WRONG_ENCODING, Place.row("", line), "", stated, likely);
    }

    private static @Nullable Charset mark(TextSource source) throws IOException {
        byte[] head;
        try (var in = source.open()) {
            head = in.readNBytes(3);
        }
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        int two = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return two == 0xFFFE ? StandardCharsets.UTF_16LE : two == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }

    private static Charset agreed(Charset found, @Nullable Charset stated) {
        if (stated == null || stated.equals(found)) {
            return found;
        }
        if (stated.equals(StandardCharsets.UTF_16) && found.name().startsWith("UTF-16")) {
            return found;
        }
        throw wrong(1, stated.name(), found.name());
    }

    /// Without a mark it is UTF-16 if one side of the pairs of bytes is nearly all 0 (Latin) or 4 (Cyrillic);
    /// any other zero is no text.
    private static Charset withNul(Census census, long nul, @Nullable Charset stated) {
        if (paired(census, 1)) {
            return agreed(StandardCharsets.UTF_16LE, stated);
        }
        if (paired(census, 0)) {
            return agreed(StandardCharsets.UTF_16BE, stated);
        }
        if (stated != null && stated.name().startsWith("UTF-16")) {
            return stated;
        }
        throw new Refusal(Reason.NUL_BYTES, Place.row("", census.firstNulLine), "", String.valueOf(nul));
    }

    private static boolean paired(Census census, int side) {
        long pages = census.nul[side] + census.cyrillicPage[side];
        return census.bytes % 2 == 0 && pages * 20 >= census.bytes * 9 && census.nul[1 - side] * 20 < census.nul[side];
    }

    /// Cyrillic text has its high bytes side by side, most of them small letters; Western text has them alone.
    private static @Nullable Charset guess(Census census) {
        if (census.highBesideHigh * 10 >= census.high * 8 && census.lowerCyrillic * 10 >= census.high * 6) {
            return CYRILLIC;
        }
        return census.highBesideHigh * 10 <= census.high * 2 ? WESTERN : null;
    }

    private static Census census(TextSource source) throws IOException {
        var census = new Census();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        try (var in = source.open()) {
            for (boolean end = false; !end; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                long line = census.lines;
                count(census, bytes.array(), bytes.position(), Math.max(read, 0));
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (census.utf8FaultLine == 0) {
                    var result = decoder.decode(bytes, chars.clear(), end);
                    if (result.isError()) {
                        census.utf8FaultLine = line + newlines(bytes.array(), bytes.position());
                    }
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return census;
    }

    private static void count(Census census, byte[] block, int from, int length) {
        for (int i = from; i < from + length; i++) {
            int b = block[i] & 0xFF;
            if (b >= 0x80) {
                census.high++;
                if (census.last >= 0x80) {
                    census.highBesideHigh++;
                }
                if (b >= 0xE0 || b == 0xB8 || b == 0xB3 || b == 0xA2) {
                    census.lowerCyrillic++;
                }
            } else if (b == 0) {
                census.nul[(int) (census.bytes & 1)]++;
                census.firstNulLine = census.firstNulLine == 0 ? census.lines : census.firstNulLine;
            } else if (b == '\n') {
                census.lines++;
            } else if (b == 4) {
                census.cyrillicPage[(int) (census.bytes & 1)]++;
            }
            census.last = b;
            census.bytes++;
        }
    }

    private static long newlines(byte[] block, int end) {
        long lines = 0;
        for (int i = 0; i < end; i++) {
            lines += block[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
