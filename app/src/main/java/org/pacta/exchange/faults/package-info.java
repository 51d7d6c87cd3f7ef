/// What is wrong in a file, as values: where, what, and what to do; and the words for it.
@NullMarked
@org.springframework.modulith.NamedInterface("faults")
package org.pacta.exchange.faults;

import org.jspecify.annotations.NullMarked;
