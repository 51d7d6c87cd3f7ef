package org.pacta.ledger.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over leaves and nodes as RFC 6962, section 2.1, has it: a leaf begins with a zero byte, a node with a one.
///
/// For one thread.
public final class Hashing {

    /// The length of a hash in bytes.
    public static final int LENGTH = 32;

    private final MessageDigest digest;
    private final byte[] node = new byte[1 + 2 * LENGTH];

    public Hashing() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        node[0] = 1;
    }

    /// The hash of a leaf: of a zero byte, the salt, and the bytes.
    public byte[] leaf(byte[] salt, byte[] bytes) {
        digest.update((byte) 0);
        digest.update(salt);
        return digest.digest(bytes);
    }

    /// The hash of what stands in a buffer, its first byte being the zero byte of a leaf, put where `into` says.
    public void leaf(byte[] buffer, int from, int length, byte[] into) {
        digest.update(buffer, from, length);
        finish(into, 0);
    }

    /// The hash of a node over its two children.
    public byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /// The same, of a child on the right that [#begin] or a former call left here.
    void over(byte[] left) {
        System.arraycopy(left, 0, node, 1, LENGTH);
        digest.update(node, 0, node.length);
        finish(node, 1 + LENGTH);
    }

    void begin(byte[] hash, int from) {
        System.arraycopy(hash, from, node, 1 + LENGTH, LENGTH);
    }

    void take(byte[] into) {
        System.arraycopy(node, 1 + LENGTH, into, 0, LENGTH);
    }

    /// The hash of a tree without leaves.
    public byte[] empty() {
        return digest.digest();
    }

    private void finish(byte[] into, int at) {
        try {
            digest.digest(into, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
