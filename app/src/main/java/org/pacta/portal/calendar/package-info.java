/// Meetings and due dates as calendars that people subscribe to.
@NamedInterface("calendar")
@NullMarked
package org.pacta.portal.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
