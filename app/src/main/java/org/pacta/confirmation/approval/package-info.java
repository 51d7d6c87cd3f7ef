/// The pages on which a Party sets in what order what it prepares is approved.
@NullMarked
package org.pacta.confirmation.approval;

import org.jspecify.annotations.NullMarked;
