package org.pacta.ledger.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/// What a seal says of a ledger: so many leaves, this root. As a text it is a checkpoint (c2sp.org/tlog-checkpoint)
/// with three more lines.
///
/// ```
/// pacta/2f6f0c1e9a7b4d35
/// 48213
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// seq 87
/// recorded 2026-02-26T09:00:00.000001Z
/// sealed 2026-02-26T09:00:04.120034Z
/// ```
///
/// @param origin names the history: made from the hash of its first leaf, so no other history can bear it
/// @param size number of leaves
/// @param root 32 bytes
/// @param seq the last entry whose leaves are in it
/// @param recorded the moment of that entry
/// @param sealed when the head was made, by the clock of the database
public record TreeHead(String origin, long size, byte[] root, long seq, Instant recorded, Instant sealed) {

    public TreeHead {
        root = root.clone();
    }

    public String text() {
        return "%s\n%d\n%s\nseq %d\nrecorded %s\nsealed %s\n"
                .formatted(origin, size, rootText(), seq, recorded, sealed);
    }

    /// The root in base 64, as it stands in the text.
    public String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }

    /// @param text of a note
    /// @return empty if it is no head
    public static Optional<TreeHead> parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 7) return Optional.empty();
        try {
            var root = Base64.getDecoder().decode(lines[2]);
            if (root.length != Hashing.LENGTH) return Optional.empty();
            var head = new TreeHead(
                    lines[0],
                    Long.parseLong(lines[1]),
                    root,
                    Long.parseLong(after("seq ", lines[3])),
                    Instant.parse(after("recorded ", lines[4])),
                    Instant.parse(after("sealed ", lines[5])));
            return head.text().equals(text) ? Optional.of(head) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) throw new IllegalArgumentException(line);
        return line.substring(word.length());
    }

    /// The origin of the history that begins with the leaf of this hash.
    public static String origin(byte[] firstLeaf) {
        return "pacta/" + java.util.HexFormat.of().formatHex(firstLeaf, 0, 8);
    }
}
