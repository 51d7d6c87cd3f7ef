/// Beside MPXJ, whose schedulers are the ones that can be had as a library.
@NullMarked
package org.pacta.bench.peer;

import org.jspecify.annotations.NullMarked;
