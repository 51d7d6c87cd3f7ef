/// What bodies ask of their co-executors in a report, and what those answer.
@NullMarked
@NamedInterface("input")
package org.pacta.reporting.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
