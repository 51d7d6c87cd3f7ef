/// Papers to take along: the note, and the positions of the Parties.
@NamedInterface("paper")
@NullMarked
package org.pacta.portal.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
