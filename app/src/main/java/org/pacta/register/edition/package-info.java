/// Editions: drafts of a plan on pages, sent out to the Parties, and put in force by a decision.
@NamedInterface("edition")
@NullMarked
package org.pacta.register.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
