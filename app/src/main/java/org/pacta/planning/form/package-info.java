/// Pages on which forecasts are kept and what they rest on is said.
@NullMarked
package org.pacta.planning.form;

import org.jspecify.annotations.NullMarked;
