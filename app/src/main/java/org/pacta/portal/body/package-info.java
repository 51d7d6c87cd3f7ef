/// The pages of what belongs to the union: acts, bodies, meetings.
@NullMarked
package org.pacta.portal.body;

import org.jspecify.annotations.NullMarked;
