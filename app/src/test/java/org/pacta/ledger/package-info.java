@NullMarked
package org.pacta.ledger;

import org.jspecify.annotations.NullMarked;
