/// How law is made in each Party, and what that leaves to do for a measure whose act has come so far.
///
/// Published SQL for the slices above: `planning.procedure_at`, `planning.passed_at`.
@NamedInterface("procedure")
@NullMarked
package org.pacta.planning.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
