/// Benchmarks, and comparison with peers; outside the gate.
@NullMarked
package org.pacta.bench;

import org.jspecify.annotations.NullMarked;
