/// Open-data files: the tables of a union at a moment, as CSV, XLSX and JSON.
@NamedInterface("files")
@NullMarked
package org.pacta.portal.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
