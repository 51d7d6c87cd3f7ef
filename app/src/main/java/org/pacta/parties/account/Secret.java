package org.pacta.parties.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A random word of 256 bits that only its holder knows; we keep its hash.
///
/// So much chance needs no slow hash: whoever reads the table cannot guess the word.
public record Secret(String word) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What is kept of it: SHA-256, 32 bytes.
    public byte[] hash() {
        return hash("");
    }

    /// Another word that follows from this one, but from which it cannot be told: proof in a form that it comes from
    /// our page.
    public String derived(String use) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(use + ":"));
    }

    private byte[] hash(String before) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((before + word).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In the time that it takes for any two words.
    public static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "secret";
    }
}
