@NullMarked
package org.pacta.machine.backup;

import org.jspecify.annotations.NullMarked;
