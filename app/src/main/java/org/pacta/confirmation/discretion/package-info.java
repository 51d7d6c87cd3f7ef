/// What of a named body's work is not for every reader: what it is late with, and counts by Party and by body.
@NamedInterface("discretion")
@NullMarked
package org.pacta.confirmation.discretion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
