package org.pacta.ledger.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.TreeHead;

/// The heads that a file must pass through: its own, in their order, and those held outside.
final class Heads {

    private final List<Outside> outside;
    private final List<PublicKey> trusted;
    private final Verification.Faults faults;
    private final List<PublicKey> keys = new ArrayList<>();
    private final List<Instant> since = new ArrayList<>();
    private final List<Integer> chain = new ArrayList<>();
    private final List<Marked> marks = new ArrayList<>();
    private final List<Findings.Held> held = new ArrayList<>();
    private final List<Findings.Countersigned> countersigned = new ArrayList<>();
    private String origin = "";
    private @Nullable TreeHead last;
    private int at;
    private int holding;
    private int out;
    private Instant sealed = Instant.MIN;

    private record Marked(TreeHead head, List<PublicKey> others) {}

    Heads(List<Outside> outside, List<PublicKey> trusted, Verification.Faults faults) {
        this.outside =
                outside.stream().sorted(Comparator.comparingLong(Outside::size)).toList();
        this.trusted = trusted;
        this.faults = faults;
    }

    void origin(String name) {
        origin = name;
    }

    void first(byte[] hash) {
        if (!origin.equals(TreeHead.origin(hash)))
            faults.add(1, 0, "the history does not begin as its name %s says".formatted(origin));
    }

    /// A key; it belongs to the chain of the one before if that signed it.
    void key(Map<String, @Nullable Object> line) {
        var key = PublicKey.parse(String.valueOf(line.get("key")));
        if (key.isEmpty()) {
            faults.add(0, -1, "a key cannot be read");
            return;
        }
        var endorsed = !keys.isEmpty()
                && Note.parse(String.valueOf(line.get("endorsement")))
                        .filter(note -> note.text().startsWith("pacta key\n" + key.get() + "\n"))
                        .flatMap(note -> note.by(keys.getLast()))
                        .isPresent();
        chain.add(keys.isEmpty() ? 0 : endorsed ? chain.getLast() : chain.getLast() + 1);
        keys.add(key.get());
        try {
            since.add(Instant.parse(String.valueOf(line.get("since"))));
        } catch (DateTimeException _) {
            since.add(Instant.MAX);
            faults.add(0, -1, "the time of a key cannot be read");
        }
    }

    void head(Map<String, @Nullable Object> line) {
        var note = Note.parse(String.valueOf(line.get("note")));
        var head = note.flatMap(each -> TreeHead.parse(each.text()));
        if (note.isEmpty() || head.isEmpty()) {
            faults.add(0, -1, "a head cannot be read");
            return;
        }
        var name = "the head of %d leaves".formatted(head.get().size());
        if (!head.get().origin().equals(origin)) faults.add(head.get().seq(), -1, name + " is of another history");
        if (!signed(note.get(), head.get()))
            faults.add(head.get().seq(), -1, name + " is not signed by a key that may");
        if (!marks.isEmpty() && head.get().size() <= marks.getLast().head.size())
            faults.add(head.get().seq(), -1, name + " does not come after the one before");
        if (head.get().sealed().isBefore(sealed))
            faults.add(head.get().seq(), -1, name + " is sealed before the one before");
        sealed = head.get().sealed();
        marks.add(new Marked(
                head.get(),
                others(
                        note.get(),
                        line.get("countersignatures"),
                        name,
                        head.get().seq())));
    }

    private boolean signed(Note note, TreeHead head) {
        for (int i = 0; i < keys.size(); i++) {
            if (since.get(i).isAfter(head.sealed()) || !mayBeTrusted(i)) continue;
            if (note.by(keys.get(i)).isPresent()) return true;
        }
        return false;
    }

    /// Where keys are held outside, only their chains count.
    private boolean mayBeTrusted(int i) {
        if (trusted.isEmpty()) return true;
        for (int j = 0; j < keys.size(); j++)
            if (trusted.contains(keys.get(j)) && chain.get(j).equals(chain.get(i))) return true;
        return false;
    }

    private List<PublicKey> others(Note note, @Nullable Object given, String name, long seq) {
        var others = new ArrayList<PublicKey>();
        if (!(given instanceof List<?> list)) return others;
        for (var each : list) {
            if (!(each instanceof Map<?, ?> one)) continue;
            var key = PublicKey.parse(String.valueOf(one.get("key")));
            var line = Note.Signed.parse(String.valueOf(one.get("line")));
            if (key.isPresent()
                    && line.isPresent()
                    && note.with(line.get()).by(key.get()).isPresent()) others.add(key.get());
            else faults.add(seq, -1, name + " bears a countersignature that is not right");
        }
        return others;
    }

    /// Whether there is something to compare at that size.
    boolean at(long size) {
        return at < marks.size() && marks.get(at).head.size() <= size
                || out < outside.size() && outside.get(out).size() <= size;
    }

    void reach(long size, byte[] root, Course course) {
        for (; at < marks.size() && marks.get(at).head.size() <= size; at++) {
            var head = marks.get(at).head;
            if (head.size() != size || !Arrays.equals(head.root(), root)) {
                faults.add(
                        course.seq(),
                        -1,
                        "the head of %d leaves does not hold: something before it is not what was sealed"
                                .formatted(head.size()));
                continue;
            }
            if (head.seq() != course.seq())
                faults.add(course.seq(), -1, "its head names entry %d".formatted(head.seq()));
            if (!course.moment().equals(Instant.MIN) && !course.moment().equals(head.recorded()))
                faults.add(course.seq(), -1, "its head names another moment");
            if (head.sealed().isBefore(course.entered()))
                faults.add(course.seq(), -1, "it was sealed before it was entered");
            holding++;
            last = head;
            marks.get(at).others.forEach(key -> countersigned.add(new Findings.Countersigned(head, key)));
        }
        for (; out < outside.size() && outside.get(out).size() <= size; out++) {
            var head = outside.get(out);
            var same = head.size() == size
                    && Arrays.equals(head.root(), root)
                    && (head.origin().isEmpty() || head.origin().equals(origin));
            held.add(new Findings.Held(head, same ? Findings.Verdict.HOLDS : Findings.Verdict.DIFFERS, course.seq()));
        }
    }

    /// What became of the heads held outside; those of the file that it does not reach are faults.
    List<Findings.Held> end(Course course, long size) {
        for (; out < outside.size(); out++) held.add(new Findings.Held(outside.get(out), Findings.Verdict.BEYOND, 0));
        for (; at < marks.size(); at++)
            faults.add(
                    course.seq(),
                    -1,
                    "it is the last one, and a head says that there are %d leaves"
                            .formatted(marks.get(at).head.size()));
        if (last == null || last.size() != size) faults.add(course.seq(), -1, "no head covers the end of the file");
        return held;
    }

    int held() {
        return holding;
    }

    Optional<TreeHead> last() {
        return Optional.ofNullable(last);
    }

    List<PublicKey> keys() {
        return keys;
    }

    List<Findings.Countersigned> countersigned() {
        return countersigned;
    }
}
