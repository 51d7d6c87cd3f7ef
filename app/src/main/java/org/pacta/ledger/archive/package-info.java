/// The ledger as one file: how it is written, and how it is checked without a server or a database.
@NamedInterface("archive")
@NullMarked
package org.pacta.ledger.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
