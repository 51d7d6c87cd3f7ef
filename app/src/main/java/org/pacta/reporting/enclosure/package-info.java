/// Documents that serve reports: one is bound to many at once.
@NullMarked
package org.pacta.reporting.enclosure;

import org.jspecify.annotations.NullMarked;
