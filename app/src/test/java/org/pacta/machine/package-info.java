@NullMarked
package org.pacta.machine;

import org.jspecify.annotations.NullMarked;
