/// Hashing of a ledger as RFC 6962 has it, proofs, and signed heads: pure, so that it can be checked without a server.
@NamedInterface("proof")
@NullMarked
package org.pacta.ledger.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
