/// What a forecast says, in words and figures: for pages, commands and programs alike.
@NamedInterface("told")
@NullMarked
package org.pacta.planning.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
