package org.pacta.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A text with signatures below it, in the form of signed notes (c2sp.org/signed-note): the text, an empty line, and
/// for each signature `— NAME BASE64`, the base 64 being four bytes of the key's hash and the signature.
///
/// @param text ends with a newline and is what is signed
public record Note(String text, List<Signed> signatures) {

    private static final String DASH = "— ";

    /// @param hash of the key, in hexadecimal
    public record Signed(String name, String hash, byte[] signature) {

        public String line() {
            var id = HexFormat.of().parseHex(hash);
            var bytes = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, bytes, id.length, signature.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
        }

        /// @return empty if the line is no signature
        public static Optional<Signed> parse(String line) {
            if (!line.startsWith(DASH)) return Optional.empty();
            var space = line.indexOf(' ', DASH.length());
            if (space < 0) return Optional.empty();
            try {
                var bytes = Base64.getDecoder().decode(line.substring(space + 1).strip());
                if (bytes.length <= 4) return Optional.empty();
                return Optional.of(new Signed(
                        line.substring(DASH.length(), space),
                        HexFormat.of().formatHex(bytes, 0, 4),
                        Arrays.copyOfRange(bytes, 4, bytes.length)));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) throw new IllegalArgumentException("a text to be signed ends with a newline");
    }

    public static Note of(String text) {
        return new Note(text, List.of());
    }

    public Note signedBy(SecretKey key) {
        var open = key.open();
        return with(new Signed(open.name(), open.hash(), key.sign(text)));
    }

    public Note with(Signed more) {
        var all = new ArrayList<>(signatures);
        all.add(more);
        return new Note(text, all);
    }

    /// The signature of a key, if it is there and right.
    public Optional<Signed> by(PublicKey key) {
        return signatures.stream()
                .filter(each -> each.name().equals(key.name()) && each.hash().equals(key.hash()))
                .filter(each -> key.signed(text, each.signature()))
                .findFirst();
    }

    /// @return empty if it is no note; lines may end as they do on any system
    public static Optional<Note> parse(String whole) {
        var unix = whole.replace("\r\n", "\n").stripTrailing() + "\n";
        var gap = unix.indexOf("\n\n");
        if (gap <= 0) return Optional.empty();
        var signatures = new ArrayList<Signed>();
        for (var line : unix.substring(gap + 2).split("\n")) {
            if (line.isBlank()) continue;
            var signed = Signed.parse(line.strip());
            if (signed.isEmpty()) return Optional.empty();
            signatures.add(signed.get());
        }
        return Optional.of(new Note(unix.substring(0, gap + 1), signatures));
    }

    @Override
    public String toString() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(each -> out.append(each.line()).append('\n'));
        return out.toString();
    }
}
