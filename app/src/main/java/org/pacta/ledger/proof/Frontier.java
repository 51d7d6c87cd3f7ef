package org.pacta.ledger.proof;

/// The right edge of a growing Merkle tree (RFC 6962): all that is needed to append leaves and to say the root.
///
/// Costs one node hash a leaf on the whole, and memory for one hash a level. For one thread.
public final class Frontier {

    private static final int LEVELS = 63;

    private final Hashing hashing;
    private final byte[][] nodes = new byte[LEVELS][Hashing.LENGTH];
    private final byte[] told = new byte[Hashing.LENGTH];
    private long size;

    public Frontier(Hashing hashing) {
        this.hashing = hashing;
    }

    /// Is told of each perfect subtree of 256, 256² … leaves as it becomes whole.
    public interface Whole {

        /// @param level 1 for 256 leaves, 2 for 65,536, …
        /// @param hash valid during the call only
        void node(int level, byte[] hash);
    }

    public long size() {
        return size;
    }

    /// Appends the hash of a leaf.
    public void append(byte[] hash, Whole whole) {
        append(hash, 0, 0, whole);
    }

    /// Appends the node of a perfect subtree of `2^level` leaves; what stands here must be a multiple of that.
    void append(byte[] hash, int from, int level, Whole whole) {
        var bits = size >>> level;
        hashing.begin(hash, from);
        int up = level;
        for (; (bits & 1) == 1; bits >>>= 1) {
            hashing.over(nodes[up++]);
            if ((up & 7) == 0) {
                hashing.take(told);
                whole.node(up >>> 3, told);
            }
        }
        hashing.take(nodes[up]);
        size += 1L << level;
    }

    /// The root over all leaves so far.
    public byte[] root() {
        if (size == 0) return hashing.empty();
        int level = Long.numberOfTrailingZeros(size);
        hashing.begin(nodes[level], 0);
        for (level++; level < LEVELS; level++) {
            if ((size >>> level & 1) == 1) hashing.over(nodes[level]);
        }
        var root = new byte[Hashing.LENGTH];
        hashing.take(root);
        return root;
    }

    /// The edge of a tree whose nodes of every eighth level are kept.
    ///
    /// @param edge the nodes behind the last whole 256 of a level, one after the other; level 0 are leaves
    public static Frontier of(Hashing hashing, long size, java.util.function.IntFunction<byte[]> edge) {
        var frontier = new Frontier(hashing);
        for (int level = 7; level >= 0; level--) {
            int count = (int) (size >>> 8 * level & 255);
            if (count == 0) continue;
            var hashes = edge.apply(level);
            for (int i = 0; i < count; i++) frontier.append(hashes, i * Hashing.LENGTH, 8 * level, (_, _) -> {});
        }
        if (frontier.size != size) throw new IllegalArgumentException("size (%d) is too large".formatted(size));
        return frontier;
    }
}
