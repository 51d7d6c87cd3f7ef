/// What may come: from a plan's history to a network of what is still open, its simulation, and what it says.
@NamedInterface("outlook")
@NullMarked
package org.pacta.planning.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
