/// The words that a union puts in the place of the neutral ones: facts of the union, like its name.
@NamedInterface("wording")
@NullMarked
package org.pacta.parties.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
