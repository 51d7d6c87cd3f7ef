package org.pacta.parties.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: OWASP Password Storage), a few at a time, so that many
/// attempts at once take neither the memory nor the processors of the server.
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final CommonPasswords common;
    private final String nobodys;

    Passwords(CommonPasswords common) {
        this.common = common;
        this.nobodys = hash(Secret.fresh().word());
    }

    /// All that speaks against a password; empty if it is taken.
    ///
    /// @param again as it was typed a second time
    List<PasswordFault> faults(String password, String again, String signIn) {
        var faults = new ArrayList<PasswordFault>();
        var plain = normal(password);
        var length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) faults.add(PasswordFault.SHORT);
        if (length > LONGEST) faults.add(PasswordFault.LONG);
        if (!plain.equals(normal(again))) faults.add(PasswordFault.DIFFERENT);
        var name = signIn.replaceFirst("@.*", "");
        if (name.length() > 3 && plain.toLowerCase(Locale.ROOT).contains(name)) faults.add(PasswordFault.NAME);
        if (faults.isEmpty() && common.common(plain, List.of(name, signIn, "pacta"))) faults.add(PasswordFault.COMMON);
        return faults;
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            var hash = argon.encode(normal(password));
            if (hash == null) throw new IllegalStateException("no hash");
            return hash;
        } finally {
            turns.release();
        }
    }

    /// Whether the password is that of the hash. Without a hash the same work is done, and the answer is no.
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > 4 * LONGEST) return false;
        turns.acquireUninterruptibly();
        try {
            var right = argon.matches(normal(password), hash == null ? nobodys : hash);
            return right && hash != null;
        } finally {
            turns.release();
        }
    }

    /// The same characters may be typed as one or as several code points.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
