package org.pacta.scoreboard;

import java.util.Optional;

/// Where copies of records are kept, if anywhere.
public interface Memory {

    /// A way to count from memory for whoever reads, with all that was recorded up to the union's head.
    ///
    /// @return empty if the union is too large for it, or while a command writes
    Optional<Counting> of(int union);
}
