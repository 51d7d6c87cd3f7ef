/// Links that a plan lacks: suggested by what measures lead to, accepted or refused by a person.
@NamedInterface("links")
@NullMarked
package org.pacta.planning.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
