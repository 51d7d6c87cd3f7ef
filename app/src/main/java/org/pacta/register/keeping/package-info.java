/// Keeping: single records of the plan set right by a form, as marked technical corrections.
@NamedInterface("keeping")
@NullMarked
package org.pacta.register.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
