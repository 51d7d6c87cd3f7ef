/// Whether what is learned from histories holds on histories that nobody of us made.
@NullMarked
package org.pacta.bench.calibration;

import org.jspecify.annotations.NullMarked;
