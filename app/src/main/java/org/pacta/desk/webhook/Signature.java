package org.pacta.desk.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures of messages, as Standard Webhooks has them (github.com/standard-webhooks/standard-webhooks, spec): HMAC
/// with SHA-256 over `id.timestamp.body`.
final class Signature {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32; // bytes; the specification has 24 to 64

    private Signature() {}

    static byte[] freshSecret() {
        var secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /// A secret as it is handed over: `whsec_` and base64.
    static String shown(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /// The value of `webhook-signature`.
    ///
    /// @param timestamp in seconds since 1970
    static String of(byte[] secret, String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = "%s.%d.%s".formatted(id, timestamp, body);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
