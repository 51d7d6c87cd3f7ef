/// Views of whole plans: the unions, the overview, a framework, a group.
@NamedInterface("overview")
@NullMarked
package org.pacta.portal.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
