package org.pacta.scoreboard.held;

/// What one row of a fact table says, over both times.
///
/// @param from the first day that it speaks of, as days since 1970
/// @param to the first day after; [#OPEN_DAY] where there is none
/// @param since when it was recorded, in microseconds since 1970
/// @param until when that ended; [#OPEN] while it lasts
/// @param seq with `leaf` names the leaf that added it
record Version<T>(int from, int to, long since, long until, long seq, int leaf, T value) {

    static final int OPEN_DAY = Integer.MAX_VALUE;
    static final long OPEN = Long.MAX_VALUE;

    boolean at(When when) {
        return from <= when.on() && to > when.on() && knownAt(when.known());
    }

    boolean knownAt(long known) {
        return since <= known && until > known;
    }

    boolean is(Version<T> other) {
        return seq == other.seq && leaf == other.leaf;
    }
}
