/// Instruments with their provisions, what carries them out, and taxonomies.
@NamedInterface("alignment")
@NullMarked
package org.pacta.register.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
