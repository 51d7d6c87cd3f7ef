/// Extensions: requests that a date be moved, what the executors say to them, and how they were decided.
@NamedInterface("extension")
@NullMarked
package org.pacta.council.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
