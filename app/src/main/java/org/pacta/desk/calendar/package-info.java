/// One's own due dates as a calendar, at an address that only its owner knows.
@NullMarked
package org.pacta.desk.calendar;

import org.jspecify.annotations.NullMarked;
