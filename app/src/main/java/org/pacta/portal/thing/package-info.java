/// Views of one thing: measure, step, act, body, meeting.
@NamedInterface("thing")
@NullMarked
package org.pacta.portal.thing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
