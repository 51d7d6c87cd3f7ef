/// A plan in the project tools of offices: handed out as a file, and taken back as a draft of what was changed in it.
@NamedInterface("project")
@NullMarked
package org.pacta.exchange.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
