/// How far the provisions that oblige the Parties are carried out by the measures of a plan.
@NamedInterface("coverage")
@NullMarked
package org.pacta.scoreboard.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
