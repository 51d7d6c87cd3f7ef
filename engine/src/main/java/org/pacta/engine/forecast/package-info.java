/// When plans may finish, by Monte Carlo over the whole network, and what drives that.
@NullMarked
package org.pacta.engine.forecast;

import org.jspecify.annotations.NullMarked;
