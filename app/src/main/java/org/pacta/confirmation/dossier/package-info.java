/// The pages on which claims are drafted, answered and settled, and the panel of a thing's claims.
@NamedInterface("dossier")
@NullMarked
package org.pacta.confirmation.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
