/// Figures, bars and curves as a page shows them.
@NamedInterface("figure")
@NullMarked
package org.pacta.portal.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
