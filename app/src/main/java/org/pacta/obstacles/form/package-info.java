/// Pages on which risks are entered, changed and closed.
@NamedInterface("form")
@NullMarked
package org.pacta.obstacles.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
