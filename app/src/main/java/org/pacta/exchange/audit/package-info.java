/// What auditors, journalists and Parties need to check a union's record without trusting this server: the ledger as a
/// file, its verification, countersignatures, samples, archives.
@NamedInterface("audit")
@NullMarked
package org.pacta.exchange.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
