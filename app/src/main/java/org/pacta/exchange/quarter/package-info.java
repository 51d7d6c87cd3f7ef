/// The workbook in which a body reports on a quarter: one sheet, a row a measure, taken in again file by file.
@NullMarked
package org.pacta.exchange.quarter;

import org.jspecify.annotations.NullMarked;
