/// The Pacta workbook: its sheets and columns as data, reading and writing it as a stream of items.
@NullMarked
@org.springframework.modulith.NamedInterface("workbook")
package org.pacta.exchange.workbook;

import org.jspecify.annotations.NullMarked;
