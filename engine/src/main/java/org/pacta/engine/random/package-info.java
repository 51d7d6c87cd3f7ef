/// Chance: numbers that depend on their position alone, and uncertain durations.
@NullMarked
package org.pacta.engine.random;

import org.jspecify.annotations.NullMarked;
