/// Where the record contradicts itself, by published rules.
@NamedInterface("checks")
@NullMarked
package org.pacta.scoreboard.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
