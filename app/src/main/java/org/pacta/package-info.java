/// Pacta: plan, carry out and mutually confirm the measures that implement a treaty.
@NullMarked
package org.pacta;

import org.jspecify.annotations.NullMarked;
