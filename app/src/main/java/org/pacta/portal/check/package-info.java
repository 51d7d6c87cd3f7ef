/// Where the record contradicts itself: pages.
@NamedInterface("check")
@NullMarked
package org.pacta.portal.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
