@NullMarked
package org.pacta.confirmation;

import org.jspecify.annotations.NullMarked;
