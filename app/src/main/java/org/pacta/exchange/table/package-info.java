/// One reader for the tables offices send: CSV, XLSX, XLS, DOCX; row by row, with limits against hostile files.
@NullMarked
@org.springframework.modulith.NamedInterface("table")
package org.pacta.exchange.table;

import org.jspecify.annotations.NullMarked;
