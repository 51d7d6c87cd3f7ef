/// The pages of a plan as a whole: framework, groups, the rows behind the figures, what changed.
@NullMarked
package org.pacta.portal.plan;

import org.jspecify.annotations.NullMarked;
