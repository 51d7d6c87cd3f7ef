/// When something is due, as a value: kinds of deadline, their days, their short written form.
@NullMarked
package org.pacta.register.deadline;

import org.jspecify.annotations.NullMarked;
