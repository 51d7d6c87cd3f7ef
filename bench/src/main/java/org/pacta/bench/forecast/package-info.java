/// How fast the engine's forecasts are, and beside what.
@NullMarked
package org.pacta.bench.forecast;

import org.jspecify.annotations.NullMarked;
