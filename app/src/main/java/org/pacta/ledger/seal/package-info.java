/// The seal: what was committed is hashed into one tree for each union, and its head is signed.
@NamedInterface("seal")
@NullMarked
package org.pacta.ledger.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
