package org.pacta.machine;

import java.security.SecureRandom;
import java.util.Base64;

/// Passwords that nobody has to type.
final class Secrets {

    private Secrets() {}

    /// 192 random bits in letters, digits, `-` and `_`.
    static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
