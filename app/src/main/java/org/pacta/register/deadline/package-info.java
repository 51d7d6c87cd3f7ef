/// When something is due, as a value: kinds of deadline, their days, their short written form.
@NamedInterface("deadline")
@NullMarked
package org.pacta.register.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
