/// The pages of the ledger: entries, heads, how to verify, and samples.
@NamedInterface("proof")
@NullMarked
package org.pacta.portal.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
