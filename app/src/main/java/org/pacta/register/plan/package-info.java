/// The plan of a union: frameworks, their levels and editions, groups, measures and steps.
@NamedInterface("plan")
@NullMarked
package org.pacta.register.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
