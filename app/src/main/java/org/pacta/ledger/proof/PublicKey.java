package org.pacta.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A public Ed25519 key with the name of who signs, in the form of signed notes (c2sp.org/signed-note):
/// `NAME+HASH+KEY`, where HASH are the first four bytes of SHA-256(NAME, newline, 1, key) in hexadecimal.
///
/// @param name without space or plus sign
/// @param raw the 32 bytes of the key
public record PublicKey(String name, byte[] raw) {

    static final byte ED25519 = 1;
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;

    public PublicKey {
        if (!named(name)) throw new IllegalArgumentException("name (%s)".formatted(name));
        if (raw.length != LENGTH) throw new IllegalArgumentException("raw (%d bytes)".formatted(raw.length));
        raw = raw.clone();
    }

    /// A name that can stand in a note: the text with whatever cannot replaced by `-`.
    public static String nameOf(String text) {
        var name = text.strip().replaceAll("[\\s+\\p{Cntrl}]+", "-");
        return name.isEmpty() ? "-" : name;
    }

    private static boolean named(String name) {
        return !name.isEmpty() && name.equals(nameOf(name));
    }

    /// Reads the form of signed notes.
    ///
    /// @return empty if it is not in that form
    public static Optional<PublicKey> parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !named(parts[0])) return Optional.empty();
        try {
            var bytes = Base64.getDecoder().decode(parts[2]);
            if (bytes.length != 1 + LENGTH || bytes[0] != ED25519) return Optional.empty();
            var key = new PublicKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
            return key.hash().equals(parts[1]) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The four bytes by which a signature says whose it is, in hexadecimal.
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return HexFormat.of().formatHex(digest.digest(raw), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether this key made the signature over the text.
    public boolean signed(String text, byte[] signature) {
        try {
            var der = Arrays.copyOf(DER, DER.length + LENGTH);
            System.arraycopy(raw, 0, der, DER.length, LENGTH);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            // a key or signature of the wrong shape signs nothing
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && key.name.equals(name) && Arrays.equals(key.raw, raw);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        var bytes = new byte[1 + LENGTH];
        bytes[0] = ED25519;
        System.arraycopy(raw, 0, bytes, 1, LENGTH);
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(bytes);
    }
}
