/// Lists: any table with sorting, filters, pages and downloads; search; method; open data.
@NamedInterface("table")
@NullMarked
package org.pacta.portal.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
