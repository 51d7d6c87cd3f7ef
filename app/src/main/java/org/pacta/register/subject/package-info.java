/// Subjects: the measures and steps that pages with forms are about.
@NamedInterface("subject")
@NullMarked
package org.pacta.register.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
