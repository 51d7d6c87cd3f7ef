/// Mandates: who may act for whom, in which role, from when until when; and the names of those who hold them.
@NamedInterface("mandate")
@NullMarked
package org.pacta.parties.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
