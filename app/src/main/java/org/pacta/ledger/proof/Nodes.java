package org.pacta.ledger.proof;

/// The hashes of perfect subtrees, wherever they are kept.
public interface Nodes {

    /// The hash over the leaves `index * 2^level` to `(index + 1) * 2^level - 1`.
    byte[] node(int level, long index);
}
