/// A plan along time: when each measure was begun, is due, was done and may be done, programme by programme.
@NamedInterface("timeline")
@NullMarked
package org.pacta.portal.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
