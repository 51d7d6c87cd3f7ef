/// Differing readings of one claim, and how they were settled.
@NamedInterface("disagreement")
@NullMarked
package org.pacta.confirmation.disagreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
