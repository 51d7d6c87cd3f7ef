/// How good forecasts were: kept ones when their day has come, and the whole method tried on the past.
@NamedInterface("score")
@NullMarked
package org.pacta.planning.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
