/// Days on which work is done, days on which a task may complete, and what is already known of each task.
///
/// **Days and bounds.** A day is an `int`, by convention days since 1 January 1970
/// (`LocalDate.toEpochDay()`); any other slot of equal length would do as well. Starts and finishes are
/// *bounds* between days: bound `b` is the beginning of day `b` and the end of day `b - 1`. A task of one
/// day that is done on day 7 starts at bound 7 and finishes at bound 8. So a successor may start at the
/// very bound at which its predecessor finishes, and nothing has to be added or taken away.
@NullMarked
package org.pacta.engine.calendar;

import org.jspecify.annotations.NullMarked;
