package org.pacta.ledger.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.TreeHead;

/// What a check of a ledger file found.
///
/// @param union the code that the file gives, which proves nothing
/// @param viewer for whom the file was written: `operator` sees everything
/// @param size leaves in the file
/// @param hidden leaves of which only the hash is there
/// @param erased leaves that an entry erased
/// @param heads heads in the file that hold
/// @param last the last of them
/// @param keys the keys that signed, in their order
/// @param countersigned heads that hold and bear a right signature of another key
/// @param faults in the order of the file; the first thousand
/// @param found how many faults there are
/// @param outside what became of each head held outside
public record Findings(
        String union,
        String viewer,
        long size,
        long entries,
        long hidden,
        long erased,
        int heads,
        Optional<TreeHead> last,
        Instant recorded,
        List<PublicKey> keys,
        List<Countersigned> countersigned,
        List<Fault> faults,
        long found,
        List<Held> outside) {

    /// @param entry where it lies; 0 before the first
    /// @param leaf -1 where it is the entry as a whole
    public record Fault(long entry, long leaf, String what) {}

    public record Countersigned(TreeHead head, PublicKey key) {}

    /// @param entry the last entry that the head covers; 0 where the file does not reach it
    public record Held(Outside head, Verdict verdict, long entry) {}

    public enum Verdict {
        HOLDS,
        DIFFERS,
        /// The file has fewer leaves than the head.
        BEYOND
    }

    public Findings {
        keys = List.copyOf(keys);
        countersigned = List.copyOf(countersigned);
        faults = List.copyOf(faults);
        outside = List.copyOf(outside);
    }

    /// Whether nothing was found and every head held outside holds.
    public boolean hold() {
        return found == 0 && outside.stream().allMatch(each -> each.verdict == Verdict.HOLDS);
    }
}
