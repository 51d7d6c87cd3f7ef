/// Two moments beside each other.
@NamedInterface("compare")
@NullMarked
package org.pacta.portal.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
