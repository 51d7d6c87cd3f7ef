/// A second count, from the leaves of a ledger alone: plain Java, no database, nothing shared with the first but the
/// rule.
@NamedInterface("recount")
@NullMarked
package org.pacta.scoreboard.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
