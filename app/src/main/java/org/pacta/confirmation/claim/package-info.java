/// The working life of a claim: drafted and approved inside a Party, submitted, answered, withdrawn.
@NamedInterface("claim")
@NullMarked
package org.pacta.confirmation.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
