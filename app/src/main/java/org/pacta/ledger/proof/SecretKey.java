package org.pacta.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// A key that signs, with its public half.
public final class SecretKey {

    private final PrivateKey key;
    private final PublicKey open;

    private SecretKey(PrivateKey key, PublicKey open) {
        this.key = key;
        this.open = open;
    }

    /// A new one, by the random numbers of the machine.
    public static SecretKey make(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new SecretKey(pair.getPrivate(), new PublicKey(name, raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else; the message does not repeat it
    public static SecretKey parse(String text) {
        var parts = text.strip().split("\\s+");
        try {
            var open = PublicKey.parse(parts.length == 2 ? parts[1] : "").orElseThrow(SecretKey::unreadable);
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]));
            var read = new SecretKey(KeyFactory.getInstance("Ed25519").generatePrivate(spec), open);
            if (!open.signed("both halves", read.sign("both halves"))) throw unreadable();
            return read;
        } catch (GeneralSecurityException e) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not a secret key of Pacta: one line with both halves, as it was made");
    }

    /// Both halves in one line: PKCS 8 in base 64, and the public key.
    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded()) + " " + open;
    }

    public PublicKey open() {
        return open;
    }

    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Never shows the secret half.
    @Override
    public String toString() {
        return "secret half of " + open;
    }
}
