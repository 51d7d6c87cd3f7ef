package org.pacta.engine.network;

/// The links of a network in one direction, as compressed rows by topological position.
///
/// The links at position `p` are numbered `first(p)` (inclusive) to `first(p + 1)` (exclusive). Every
/// accessor is one array read and is meant for tight loops; loops that want bare arrays copy them once by
/// the methods in the plural.
public final class Adjacency {

    private final int[] first;
    private final int[] end;
    private final byte[] type;
    private final int[] lag;
    private final int[] link;

    Adjacency(int[] first, int[] end, byte[] type, int[] lag, int[] link) {
        this.first = first;
        this.end = end;
        this.type = type;
        this.lag = lag;
        this.link = link;
    }

    /// Number of the first link at position `p`; `p` may be the number of tasks, which gives the number of
    /// links.
    public int first(int p) {
        return first[p];
    }

    /// Topological position of the task at the other end of link `k`.
    public int end(int k) {
        return end[k];
    }

    /// [LinkType#code()] of link `k`.
    public int type(int k) {
        return type[k];
    }

    /// Lag of link `k` in working days.
    public int lag(int k) {
        return lag[k];
    }

    /// Index of link `k` in the order in which links were added.
    public int link(int k) {
        return link[k];
    }

    /// A copy of all `first`, one longer than the number of tasks.
    public int[] firsts() {
        return first.clone();
    }

    /// A copy of all `end`.
    public int[] ends() {
        return end.clone();
    }

    /// A copy of all `type`.
    public byte[] types() {
        return type.clone();
    }

    /// A copy of all `lag`.
    public int[] lags() {
        return lag.clone();
    }
}
