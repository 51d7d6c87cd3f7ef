@NullMarked
package org.pacta.parties;

import org.jspecify.annotations.NullMarked;
