package org.pacta.ledger.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.Frontier;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.PublicKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Checks a ledger file in one pass, with nothing but the file and what the caller holds: hashes, order, times, heads,
/// signatures. One thread, and memory that does not grow with the leaves.
public final class Verification {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SALT_AT = 19;
    private static final int JSON_AT = 52;
    private static final int HASH_AT = 2;

    private final Lines lines;
    private final Frontier frontier;
    private final Hashing hashing = new Hashing();
    private final LeafText text = new LeafText();
    private final byte[] hash = new byte[Hashing.LENGTH];
    private final Faults faults = new Faults();
    private final Course course = new Course(faults);
    private final Heads heads;
    private String union = "";
    private String viewer = "";
    private long hidden;

    private Verification(InputStream in, List<Outside> outside, List<PublicKey> trusted) {
        this.lines = new Lines(in);
        this.frontier = new Frontier(hashing);
        this.heads = new Heads(outside, trusted, faults);
    }

    /// @param outside heads held outside the server
    /// @param trusted public keys held outside; where there are any, only heads signed by them or by keys that
    ///     follow them hold
    /// @throws IOException if the file cannot be read, or is no ledger file
    public static Findings check(InputStream in, List<Outside> outside, List<PublicKey> trusted) throws IOException {
        return new Verification(in, outside, trusted).run();
    }

    private Findings run() throws IOException {
        about();
        while (lines.next()) {
            var buffer = lines.buffer();
            int from = lines.start;
            int to = lines.end;
            if (to - from < 2) throw unfit("an empty line");
            switch (buffer[from]) {
                case 'L' -> leaf(buffer, from, to);
                case 'H', 'X' -> bare(string(buffer, from, to));
                case 'T' -> heads.head(json(buffer, from + 2, to));
                case 'K' -> heads.key(json(buffer, from + 2, to));
                case 'e' -> {
                    return end(string(buffer, from, to));
                }
                default -> throw unfit("a line that begins with none of L, H, X, K, T");
            }
        }
        throw unfit("no last line: it breaks off");
    }

    private void about() throws IOException {
        if (!lines.next() || !string(lines.buffer(), lines.start, lines.end).equals(LedgerFiles.FORMAT))
            throw new IOException("it is no ledger file of a format known here (%s)".formatted(LedgerFiles.FORMAT));
        if (!lines.next()) throw unfit("no second line");
        var about = json(lines.buffer(), lines.start, lines.end);
        union = String.valueOf(about.get("union"));
        viewer = String.valueOf(about.get("viewer"));
        heads.origin(String.valueOf(about.get("origin")));
    }

    /// `L`, eight bytes of the sealed hash, the salt, and the bytes of the leaf.
    private void leaf(byte[] buffer, int from, int to) throws IOException {
        int json = from + JSON_AT;
        if (to <= json
                || buffer[from + 1] != ' '
                || buffer[from + 18] != ' '
                || buffer[json - 1] != ' '
                || !HexLine.digits(buffer, from + HASH_AT, from + 18)
                || !HexLine.digits(buffer, from + SALT_AT, json - 1)) throw unfit("a leaf without its parts");
        var sealed = HexLine.number(buffer, from + HASH_AT);
        var header = LeafText.header(buffer, json, to);
        if (header) course.header(json(buffer, json, to), frontier.size());
        else if (text.read(buffer, json, to)) course.leaf(text, buffer, () -> json(buffer, json, to));
        else course.unreadable();
        // the zero byte and the salt go right before the bytes, so that they are hashed where they stand
        HexLine.bytes(buffer, from + SALT_AT, json - 16);
        buffer[json - 17] = 0;
        hashing.leaf(buffer, json - 17, to - json + 17, hash);
        if (HexLine.first(hash) != sealed)
            faults.add(course.seq(), course.leaf(), "its bytes are not those that were sealed");
        append();
    }

    /// `H` or `X`, the hash, entry and leaf, and for an erased one the entry that erased it.
    private void bare(String line) throws IOException {
        var parts = line.split(" ");
        var erased = line.charAt(0) == 'X';
        if (parts.length != (erased ? 5 : 4) || parts[1].length() != 64) throw unfit("a hash without its parts");
        try {
            System.arraycopy(HexFormat.of().parseHex(parts[1]), 0, hash, 0, hash.length);
            course.bare(Long.parseLong(parts[2]), Long.parseLong(parts[3]), erased ? Long.parseLong(parts[4]) : 0);
        } catch (IllegalArgumentException e) {
            throw unfit("a hash that cannot be read");
        }
        if (!erased) {
            hidden++;
            if (viewer.equals("operator"))
                faults.add(course.seq(), course.leaf(), "only its hash is there: it was taken out");
        }
        append();
    }

    private void append() {
        if (frontier.size() == 0) heads.first(hash);
        frontier.append(hash, (_, _) -> {});
        if (heads.at(frontier.size())) heads.reach(frontier.size(), frontier.root(), course);
    }

    private Findings end(String line) {
        if (!line.equals("end " + frontier.size()))
            faults.add(course.seq(), -1, "the file says \"%s\" and has %d leaves".formatted(line, frontier.size()));
        course.end();
        return new Findings(
                union,
                viewer,
                frontier.size(),
                course.entries(),
                hidden,
                course.erased(),
                heads.held(),
                heads.last(),
                course.recorded(),
                heads.keys(),
                heads.countersigned(),
                faults.all(),
                faults.count(),
                heads.end(course, frontier.size()));
    }

    private static String string(byte[] buffer, int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    static Map<String, @Nullable Object> json(byte[] buffer, int from, int to) throws IOException {
        try {
            return JSON.readValue(buffer, from, to - from, new TypeReference<Map<String, @Nullable Object>>() {});
        } catch (JacksonException e) {
            throw unfit("JSON that cannot be read");
        }
    }

    private static IOException unfit(String what) {
        return new IOException("it has " + what);
    }

    /// Faults as they come; the first thousand are kept.
    static final class Faults {

        private static final int KEPT = 1_000;

        private final List<Findings.Fault> all = new ArrayList<>();
        private long count;

        void add(long entry, long leaf, String what) {
            count++;
            if (all.size() < KEPT) all.add(new Findings.Fault(entry, leaf, what));
        }

        List<Findings.Fault> all() {
            return all;
        }

        long count() {
            return count;
        }
    }
}
