/// Documents that prove what is claimed, and their files.
@NamedInterface("evidence")
@NullMarked
package org.pacta.confirmation.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
