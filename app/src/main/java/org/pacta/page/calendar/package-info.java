/// Days as calendars that people subscribe to.
@NamedInterface("calendar")
@NullMarked
package org.pacta.page.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
