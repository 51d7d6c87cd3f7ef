/// Backup and restore: one consistent export of all that the slices keep, in one file.
@NamedInterface("backup")
@NullMarked
package org.pacta.machine.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
