package org.pacta.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Inclusion and consistency proofs of RFC 6962, sections 2.1.1 and 2.1.2: made from kept nodes, and checked.
public final class Proofs {

    private final Hashing hashing;
    private final Nodes nodes;

    public Proofs(Hashing hashing, Nodes nodes) {
        this.hashing = hashing;
        this.nodes = nodes;
    }

    /// The hashes by which the leaf of that index leads to the root of the tree of that size, lowest first.
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size)
            throw new IllegalArgumentException("index (%d) must be from 0 to %d".formatted(index, size - 1));
        var path = new ArrayList<byte[]>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) return;
        var middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /// The hashes by which the root at size `first` and the root at size `second` are seen to be of one history.
    public List<byte[]> consistency(long first, long second) {
        if (first < 1 || first > second)
            throw new IllegalArgumentException("first (%d) must be from 1 to %d".formatted(first, second));
        var proof = new ArrayList<byte[]>();
        subproof(first, 0, second, true, proof);
        return proof;
    }

    private void subproof(long first, long from, long to, boolean whole, List<byte[]> proof) {
        if (first == to) {
            if (!whole) proof.add(root(from, to));
            return;
        }
        var middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            subproof(first, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /// The hash over a range of leaves that begins where a subtree of its size would.
    public byte[] root(long from, long to) {
        var size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, from >>> level);
        }
        var middle = from + split(size);
        return hashing.node(root(from, middle), root(middle, to));
    }

    /// The largest power of two below `size`.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /// Whether a leaf is in the tree of that root, by RFC 9162, section 2.1.3.2.
    public static boolean included(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) return false;
        var hashing = new Hashing();
        var at = index;
        var last = size - 1;
        var hash = leaf;
        for (var each : path) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                hash = hashing.node(each, hash);
                for (; (at & 1) == 0 && at != 0; at >>>= 1) last >>>= 1;
            } else {
                hash = hashing.node(hash, each);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /// Whether the tree of `second` leaves goes on from that of `first`, by RFC 9162, section 2.1.4.2.
    public static boolean consistent(long first, byte[] before, long second, byte[] after, List<byte[]> proof) {
        if (first < 1 || first > second) return false;
        if (first == second) return proof.isEmpty() && Arrays.equals(before, after);
        var path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) path.addFirst(before);
        if (path.isEmpty()) return false;
        var hashing = new Hashing();
        var at = first - 1;
        var last = second - 1;
        for (; (at & 1) == 1; at >>>= 1) last >>>= 1;
        var old = path.getFirst();
        var fresh = old;
        for (var each : path.subList(1, path.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                old = hashing.node(each, old);
                fresh = hashing.node(each, fresh);
                for (; (at & 1) == 0 && at != 0; at >>>= 1) last >>>= 1;
            } else {
                fresh = hashing.node(fresh, each);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(old, before) && Arrays.equals(fresh, after);
    }
}
