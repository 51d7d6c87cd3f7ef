/// The way out: all that the register holds of a union, as of a moment and for a viewer, as a file that an import
/// reads.
@NullMarked
@org.springframework.modulith.NamedInterface("outlet")
package org.pacta.exchange.outlet;

import org.jspecify.annotations.NullMarked;
