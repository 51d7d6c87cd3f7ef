package org.pacta.ledger.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.TreeHead;

/// Reads from a ledger file the leaves of some tables, in their order, without checking anything.
public final class LedgerRows {

    private static final int JSON_AT = 52;

    private LedgerRows() {}

    /// @param content the whole of a leaf: act, recorded, row, of …
    public record Leaf(
            long seq, long leaf, String act, String table, long visibility, Map<String, @Nullable Object> content) {

        /// The row that it adds, or the key of the one that it closes.
        public Map<?, ?> row() {
            return content.get("row") instanceof Map<?, ?> row ? row : Map.of();
        }

        /// Entry and leaf that it closes or erases; empty for none.
        public List<Long> of() {
            return content.get("of") instanceof List<?> of
                    ? of.stream().map(each -> ((Number) each).longValue()).toList()
                    : List.of();
        }
    }

    public interface Sink {
        /// @return false if no more is wanted
        boolean leaf(Leaf leaf);
    }

    /// @param tables whose leaves are wanted
    public static void each(InputStream in, Set<String> tables, Sink sink) throws IOException {
        var wanted = new HashSet<byte[]>();
        tables.forEach(each -> wanted.add(each.getBytes(StandardCharsets.US_ASCII)));
        var lines = new Lines(in);
        var text = new LeafText();
        while (lines.next()) {
            var buffer = lines.buffer();
            int json = lines.start + JSON_AT;
            if (buffer[lines.start] != 'L' || lines.end <= json || !text.read(buffer, json, lines.end)) continue;
            if (!among(wanted, buffer, text.tableFrom, text.tableTo)) continue;
            var leaf = new Leaf(
                    text.seq,
                    text.leaf,
                    word(buffer, text.actFrom, text.actTo),
                    word(buffer, text.tableFrom, text.tableTo),
                    text.visibility,
                    Verification.json(buffer, json, lines.end));
            if (!sink.leaf(leaf)) return;
        }
    }

    /// The moment of the last entry whose header is shown.
    public static Instant lastMoment(InputStream in) throws IOException {
        var lines = new Lines(in);
        var last = Instant.EPOCH;
        while (lines.next()) {
            var buffer = lines.buffer();
            int json = lines.start + JSON_AT;
            if (buffer[lines.start] != 'L' || lines.end <= json || !LeafText.header(buffer, json, lines.end)) continue;
            var header = Verification.json(buffer, json, lines.end);
            last = Instant.parse(String.valueOf(header.get("recorded")));
        }
        return last;
    }

    /// The last head in the file that was sealed before a moment; empty if none was.
    public static Optional<TreeHead> headBefore(InputStream in, Instant moment) throws IOException {
        var lines = new Lines(in);
        var last = Optional.<TreeHead>empty();
        while (lines.next()) {
            var buffer = lines.buffer();
            if (buffer[lines.start] != 'T') {
                if (last.isPresent()) return last;
                continue;
            }
            var head = Note.parse(String.valueOf(Verification.json(buffer, lines.start + 2, lines.end)
                            .get("note")))
                    .flatMap(each -> TreeHead.parse(each.text()))
                    .filter(each -> each.sealed().isBefore(moment));
            if (head.isEmpty()) return last;
            last = head;
        }
        return last;
    }

    private static boolean among(Set<byte[]> wanted, byte[] buffer, int from, int to) {
        for (var each : wanted) if (each.length == to - from && LeafText.at(buffer, from, to, each)) return true;
        return false;
    }

    private static String word(byte[] buffer, int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.US_ASCII);
    }
}
