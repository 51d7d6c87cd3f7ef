/// Dates of tasks: by the critical path alone, and under scarce capacity; and how a plan stands against its
/// baseline.
@NullMarked
package org.pacta.engine.schedule;

import org.jspecify.annotations.NullMarked;
