package org.pacta.scoreboard.recount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A sample that nobody can steer and anybody can draw again: each code is hashed with the root of a head in front,
/// and the smallest hashes are drawn. Who fixes the record does not know the root before, for salts are in it.
public final class Sample {

    private Sample() {}

    /// @param root of the head that is the seed, 32 bytes
    /// @param codes from which to draw, in any order
    /// @param count how many, at most
    /// @return in the order of the lot
    public static List<String> draw(byte[] root, List<String> codes, int count) {
        return codes.stream()
                .sorted(Comparator.comparing((String each) -> lot(root, each)).thenComparing(each -> each))
                .limit(count)
                .toList();
    }

    /// SHA-256 of the root and the code in UTF-8, in hexadecimal.
    static String lot(byte[] root, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(root);
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
