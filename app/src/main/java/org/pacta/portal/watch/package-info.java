/// For who watches the server: whether it is ready, and its figures. Programs ask, so what is said is English.
@NullMarked
package org.pacta.portal.watch;

import org.jspecify.annotations.NullMarked;
