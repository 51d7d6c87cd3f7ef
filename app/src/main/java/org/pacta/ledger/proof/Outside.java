package org.pacta.ledger.proof;

import java.util.Base64;
import java.util.Optional;

/// A head held outside the server: the measure of what a file says.
///
/// @param given as it was given
/// @param origin empty where the short form was given
public record Outside(String given, String origin, long size, byte[] root) {

    public Outside {
        root = root.clone();
    }

    /// Reads a head as a note, or in the short form `SIZE:ROOT`.
    public static Optional<Outside> parse(String given, String text) {
        var head = Note.parse(text).flatMap(each -> TreeHead.parse(each.text()));
        if (head.isPresent()) return head.map(each -> new Outside(given, each.origin(), each.size(), each.root()));
        var parts = text.strip().split(":", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,17}")) return Optional.empty();
        try {
            var root = Base64.getDecoder().decode(parts[1]);
            return root.length == Hashing.LENGTH
                    ? Optional.of(new Outside(given, "", Long.parseLong(parts[0]), root))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
