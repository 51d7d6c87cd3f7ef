package org.pacta.ledger.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.Proofs;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.TreeHead;
import org.springframework.stereotype.Component;

/// The front door to what is sealed: heads, places, proofs, countersignatures. Called inside a reading; all of it is
/// public.
@Component
public class Seals {

    private final SealStore store;

    Seals(SealStore store) {
        this.store = store;
    }

    /// A head with its signatures.
    public record Sealed(TreeHead head, Note note) {

        /// The short form that is printed on papers: `SIZE:ROOT`.
        public String brief() {
            return head.size() + ":" + head.rootText();
        }
    }

    /// Where the leaves of an entry stand in the tree.
    public record Place(long seq, long first, long leaves) {}

    /// A key that sealed, from a moment on.
    ///
    /// @param endorsement a note by which the key before says that this one follows it; empty for the first one, or
    ///     where the one before was lost
    public record Key(PublicKey key, Instant since, String endorsement) {}

    /// A head signed by a Party.
    ///
    /// @param line as it stands in a note
    public record Countersignature(long size, long party, PublicKey key, String line, Instant given) {}

    /// How far the record of a union goes, and its seal.
    ///
    /// @param entries so many there are, whoever sees them
    /// @param recorded the moment of the last one
    /// @param unsealed so many of them wait for the seal
    public record Reached(int union, long entries, Instant recorded, long unsealed) {}

    /// How far the records of all unions go at this moment, by the number of the union.
    public List<Reached> reached() {
        return store.reached();
    }

    /// The last head; empty as long as nothing is sealed.
    public Optional<Sealed> head(int union) {
        return heads(union, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /// The head of that many leaves, if there was one.
    public Optional<Sealed> head(int union, long size) {
        return heads(union, size, 1).stream()
                .filter(each -> each.head().size() == size)
                .findFirst();
    }

    /// The last heads up to a size, newest first.
    public List<Sealed> heads(int union, long upTo, int limit) {
        return store.heads(union, upTo, limit);
    }

    /// The heads behind a size, oldest first.
    public List<Sealed> headsAfter(int union, long size, int limit) {
        return store.headsAfter(union, size, limit);
    }

    /// The hashes of the leaves `256 * number` and following, one after the other, as they were sealed.
    public byte[] leafHashes(int union, long number) {
        return store.tile(union, 0, number);
    }

    /// The last head sealed before a moment.
    public Optional<Sealed> headBefore(int union, Instant moment) {
        return store.before(union, moment);
    }

    /// The first head that holds an entry; empty if it is not sealed yet.
    public Optional<Sealed> headOf(int union, long seq) {
        return store.holding(union, seq);
    }

    /// The first head that holds all that was recorded by a moment; empty if that is not sealed yet.
    public Optional<Sealed> headAt(int union, Instant known) {
        return store.holding(union, known);
    }

    /// Where an entry stands; empty if it is not sealed yet.
    public Optional<Place> place(int union, long seq) {
        return store.place(union, seq);
    }

    /// The entry to which the leaf of that index belongs.
    public Optional<Place> placeOf(int union, long index) {
        return store.placeOf(union, index);
    }

    /// The hashes of the leaves of an entry, hidden and erased ones included.
    public List<byte[]> hashes(int union, Place place, long from, int limit) {
        var nodes = store.nodes(union);
        return java.util.stream.LongStream.range(from, Math.min(from + limit, place.leaves()))
                .mapToObj(each -> nodes.node(0, place.first() + each))
                .toList();
    }

    /// The hash of the leaf of that index.
    public byte[] hash(int union, long index) {
        return store.nodes(union).node(0, index);
    }

    /// The proof that a leaf is in the tree of that size; costs O(log n).
    ///
    /// @throws IllegalArgumentException if `index` is not below `size`
    public List<byte[]> inclusion(int union, long index, long size) {
        return new Proofs(new Hashing(), store.nodes(union)).inclusion(index, size);
    }

    /// The proof that the tree of `second` leaves goes on from that of `first`; costs O(log n).
    ///
    /// @throws IllegalArgumentException if `first` is not from 1 to `second`
    public List<byte[]> consistency(int union, long first, long second) {
        return new Proofs(new Hashing(), store.nodes(union)).consistency(first, second);
    }

    /// The keys that sealed on this server, in their order.
    public List<Key> keys() {
        return store.keys();
    }

    /// What Parties signed, of the heads of sizes `from` to `to`, oldest first.
    public List<Countersignature> countersignatures(int union, long from, long to) {
        return store.countersignatures(union, from, to);
    }

    /// What came of a countersignature.
    public sealed interface Outcome {

        /// It is kept, or was there already.
        record Kept(Sealed head) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /// Why a countersignature is not kept.
    public enum Reason {
        NOT_A_NOTE,
        NO_SUCH_HEAD,
        NOT_OUR_HEAD,
        NO_KNOWN_KEY
    }

    /// A key under which a Party signs.
    public record PartyKey(long party, PublicKey key) {}

    /// Takes the signatures of Parties off a note and keeps those that are right.
    ///
    /// @param text a head as it was handed out, with a signature of a Party below
    /// @param keys those that the union's Parties have registered
    public Outcome countersign(int union, String text, List<PartyKey> keys) {
        var note = Note.parse(text);
        var given = note.flatMap(each -> TreeHead.parse(each.text()));
        if (note.isEmpty() || given.isEmpty()) return new Outcome.Refused(Reason.NOT_A_NOTE);
        var ours = head(union, given.get().size());
        if (ours.isEmpty()) return new Outcome.Refused(Reason.NO_SUCH_HEAD);
        if (!ours.get().note().text().equals(note.get().text())) return new Outcome.Refused(Reason.NOT_OUR_HEAD);
        int kept = 0;
        for (var each : keys) {
            var signed = note.get().by(each.key);
            if (signed.isEmpty()) continue;
            store.add(union, given.get().size(), each.party, each.key, signed.get());
            kept++;
        }
        return kept == 0 ? new Outcome.Refused(Reason.NO_KNOWN_KEY) : new Outcome.Kept(ours.get());
    }
}
