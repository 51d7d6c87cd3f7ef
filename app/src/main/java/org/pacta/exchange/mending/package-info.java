/// Rows that an import left out, written out to be mended.
@NullMarked
@org.springframework.modulith.NamedInterface("mending")
package org.pacta.exchange.mending;

import org.jspecify.annotations.NullMarked;
