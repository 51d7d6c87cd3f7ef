/// What may come of a plan: the forecast page.
@NamedInterface("forecast")
@NullMarked
package org.pacta.portal.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
