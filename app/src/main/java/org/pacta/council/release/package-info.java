/// Releases: what everybody is shown, from which moment on, prepared by one person and released by another.
@NamedInterface("release")
@NullMarked
package org.pacta.council.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
