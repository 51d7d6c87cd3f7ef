/// What past tasks teach: how late bodies and kinds of work have been, and how good past forecasts were.
@NullMarked
package org.pacta.engine.calibration;

import org.jspecify.annotations.NullMarked;
