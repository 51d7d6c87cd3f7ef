package org.pacta.ledger.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.seal.Seals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the sealed ledger of a union as one file (docs/ledger-format.md), for the viewer who reads: what he may not
/// see stands there as its hash. Called inside a reading; streamed, in memory that does not grow.
@Component
public class LedgerFiles {

    static final String FORMAT = "pacta-ledger 1";
    private static final int ENTRIES = 1_000;
    private static final int HEADS = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LedgerFileStore store;
    private final Seals seals;
    private final Ledger ledger;

    LedgerFiles(LedgerFileStore store, Seals seals, Ledger ledger) {
        this.store = store;
        this.seals = seals;
        this.ledger = ledger;
    }

    /// @param code of the union, for the reader of the file; nothing is proved by it
    /// @return how many leaves were written, up to the last head
    /// @throws IllegalStateException if nothing is sealed yet
    public long write(int union, String code, OutputStream out) throws IOException {
        var sealed = seals.head(union).orElseThrow(() -> new IllegalStateException("nothing is sealed yet"));
        var head = sealed.head();
        line(out, FORMAT);
        var about = new LinkedHashMap<String, Object>();
        about.put("union", code);
        about.put("origin", head.origin());
        about.put("size", head.size());
        about.put("seq", head.seq());
        about.put("viewer", ledger.viewer().kind());
        line(out, JSON.writeValueAsString(about));
        for (var key : seals.keys()) line(out, "K " + JSON.writeValueAsString(key(key)));
        heads(union, head.size(), out);
        var writing = new Writing(union, out);
        long after = 0;
        for (var lot = places(union, after, head.seq()); !lot.isEmpty(); lot = places(union, after, head.seq())) {
            after = lot.getLast()[0];
            writing.lot(lot);
        }
        line(out, "end " + writing.index);
        out.flush();
        return writing.index;
    }

    private List<long[]> places(int union, long after, long upTo) {
        return store.places(union, after, upTo, ENTRIES);
    }

    private static Map<String, Object> key(Seals.Key key) {
        var line = new LinkedHashMap<String, Object>();
        line.put("key", key.key().toString());
        line.put("since", key.since().toString());
        if (!key.endorsement().isEmpty()) line.put("endorsement", key.endorsement());
        return line;
    }

    /// Oldest first, so that one pass over the leaves meets each at its size.
    private void heads(int union, long size, OutputStream out) throws IOException {
        long after = 0;
        for (var lot = seals.headsAfter(union, after, HEADS); !lot.isEmpty(); ) {
            after = lot.getLast().head().size();
            var signed = seals.countersignatures(union, lot.getFirst().head().size(), after);
            for (var each : lot) {
                if (each.head().size() > size) return;
                var own =
                        signed.stream().filter(one -> one.size() == each.head().size());
                var line = new LinkedHashMap<String, Object>();
                line.put("note", each.note().toString());
                line.put(
                        "countersignatures",
                        own.map(one -> Map.of("key", one.key().toString(), "line", one.line()))
                                .toList());
                line(out, "T " + JSON.writeValueAsString(line));
            }
            lot = seals.headsAfter(union, after, HEADS);
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The leaves of one file, in order; what the viewer does not see is filled in by its hash.
    private final class Writing implements LedgerFileStore.Sink {

        private final int union;
        private final OutputStream out;
        private List<long[]> lot = List.of();
        private int at;
        private long next;
        private long index;
        private long tileNumber = -1;
        private byte[] tile = new byte[0];

        Writing(int union, OutputStream out) {
            this.union = union;
            this.out = out;
        }

        void lot(List<long[]> places) {
            lot = places;
            at = 0;
            next = 0;
            store.leaves(union, places.getFirst()[0], places.getLast()[0], this);
            fill(Long.MAX_VALUE, 0);
        }

        @Override
        public void leaf(LedgerFileStore.Leaf leaf) {
            fill(leaf.seq(), leaf.leaf());
            try {
                if (leaf.bytes() == null || leaf.salt() == null) {
                    text("X", leaf.seq(), leaf.leaf(), " " + leaf.erased());
                } else {
                    out.write(("L " + HexFormat.of().formatHex(hash(), 0, 8) + " "
                                    + HexFormat.of().formatHex(leaf.salt()) + " ")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    out.write(leaf.bytes());
                    out.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            index++;
            next = leaf.leaf() + 1L;
        }

        /// Hidden leaves up to, not including, that one.
        private void fill(long seq, long leaf) {
            while (at < lot.size() && lot.get(at)[0] <= seq) {
                var place = lot.get(at);
                var upTo = place[0] == seq ? Math.min(leaf, place[2]) : place[2];
                for (; next < upTo; next++) hidden(place[0], next);
                if (place[0] == seq) return;
                at++;
                next = 0;
            }
        }

        private void hidden(long seq, long leaf) {
            try {
                text("H", seq, leaf, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            index++;
        }

        private void text(String kind, long seq, long leaf, String more) throws IOException {
            line(out, kind + " " + HexFormat.of().formatHex(hash()) + " " + seq + " " + leaf + more);
        }

        /// The hash of the leaf at the present place as it was sealed.
        private byte[] hash() {
            if (index >>> 8 != tileNumber) {
                tileNumber = index >>> 8;
                tile = seals.leafHashes(union, tileNumber);
            }
            int from = (int) (index & 255) * 32;
            return from + 32 <= tile.length ? java.util.Arrays.copyOfRange(tile, from, from + 32) : new byte[32];
        }
    }
}
