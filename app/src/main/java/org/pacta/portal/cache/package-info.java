/// Answers to everybody that are kept as long as the union's record and its day stay the same.
@NamedInterface("cache")
@NullMarked
package org.pacta.portal.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
