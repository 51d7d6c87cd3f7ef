/// Schedules against PSPLIB's known results and against the dates that a vendor stored.
@NullMarked
package org.pacta.bench.schedule;

import org.jspecify.annotations.NullMarked;
