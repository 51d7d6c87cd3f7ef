package org.pacta.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the API says of the ledger. Hashes of leaves and nodes are in hexadecimal, roots in base 64 as in the heads.
final class LedgerAnswers {

    private LedgerAnswers() {}

    /// @param size leaves
    /// @param seq the last entry in it
    /// @param brief `SIZE:ROOT`, to be held outside
    /// @param note text and signatures
    record HeadLine(long size, String root, long seq, Instant recorded, Instant sealed, String brief, String note) {}

    /// @param endorsement a note of the key before; null for the first one, or where that was lost
    record KeyLine(String key, Instant since, @Nullable String endorsement) {}

    /// @param line as it stands below a note
    record CountersignatureLine(long size, String party, String key, String line, Instant given) {}

    /// @param waiting entries recorded and not yet sealed
    record LedgerAnswer(
            About about,
            @Nullable String origin,
            @Nullable HeadLine head,
            long waiting,
            List<KeyLine> keys,
            List<CountersignatureLine> countersignatures) {}

    /// @param next address of the heads before these; null behind the last
    record HeadList(
            About about, List<HeadLine> heads, @Nullable String next) {}

    /// @param seq entry and leaf to which the index belongs
    record InclusionAnswer(
            About about, long index, long seq, long leaf, long size, String root, String hash, List<String> path) {}

    record ConsistencyAnswer(
            About about, long first, String firstRoot, long second, String secondRoot, List<String> path) {}

    /// @param salt null for a leaf that is hidden or erased, as `leaf` is
    /// @param hash null as long as the entry is not sealed
    /// @param erased the entry that erased it; null for none
    record LeafLine(
            long leaf,
            @Nullable String salt,
            @Nullable String content,
            @Nullable String hash,
            @Nullable Long index,
            @Nullable Long erased) {}

    record EntryAnswer(
            About about,
            long seq,
            Instant recorded,
            Instant entered,
            String actor,
            String command,
            String grounds,
            long leafCount,
            List<LeafLine> leaves,
            @Nullable String next) {}

    /// @param seed the head whose root drew the lot; null if nothing was sealed by the day
    /// @param of how many there were to draw from
    record SampleAnswer(
            About about, String framework, @Nullable HeadLine seed, long of, List<Drawn> drawn) {}

    record Drawn(String code, String title, String address) {}
}
