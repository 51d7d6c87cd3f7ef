/// How counts came from one moment to another: before + what came − what went = after, each term with its things.
@NamedInterface("bridge")
@NullMarked
package org.pacta.scoreboard.bridge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
