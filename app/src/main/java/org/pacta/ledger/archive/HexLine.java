package org.pacta.ledger.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Hexadecimal digits where they stand, eight at a time: a million leaves have fifty million.
final class HexLine {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final long EACH = 0x0101010101010101L;

    private HexLine() {}

    /// Whether eight bytes are digits, as they are written here: in lower case.
    private static boolean digits(long eight) {
        long letters = eight >>> 6 & EACH;
        long values = (eight & EACH * 0x0f) + letters * 9;
        long written = EACH * '0' + values + letters * ('a' - '0' - 10);
        long beyondNine = values + EACH * 6 >>> 4 & EACH;
        return (written ^ eight | values & EACH * 0x10 | beyondNine ^ letters) == 0;
    }

    /// Whether all of it are digits; the length is a multiple of eight.
    static boolean digits(byte[] buffer, int from, int to) {
        boolean all = true;
        for (int i = from; i < to; i += 8) all &= digits((long) LONG.get(buffer, i));
        return all;
    }

    /// Eight digits as a number.
    private static int value(byte[] buffer, int from) {
        long eight = (long) LONG.get(buffer, from);
        long values = (eight & EACH * 0x0f) + (eight >>> 6 & EACH) * 9;
        long pairs = (values | values >>> 4) & 0x00ff00ff00ff00ffL;
        long fours = (pairs | pairs >>> 8) & 0x0000ffff0000ffffL;
        return (int) (fours | fours >>> 16);
    }

    /// Sixteen digits as one number.
    static long number(byte[] buffer, int from) {
        return (long) value(buffer, from) << 32 | value(buffer, from + 8) & 0xffffffffL;
    }

    /// Turns 32 digits into 16 bytes, which may be written over them.
    static void bytes(byte[] buffer, int from, int into) {
        int first = value(buffer, from);
        int second = value(buffer, from + 8);
        int third = value(buffer, from + 16);
        int fourth = value(buffer, from + 24);
        INT.set(buffer, into, first);
        INT.set(buffer, into + 4, second);
        INT.set(buffer, into + 8, third);
        INT.set(buffer, into + 12, fourth);
    }

    /// The first eight bytes as one number.
    static long first(byte[] hash) {
        return (long) LONG.get(hash, 0);
    }
}
