/// The plan over its whole life, and what it teaches about how long things take. Pure: days are epoch days,
/// nothing here asks a clock or a database, but for the store that fills a
/// [org.pacta.planning.history.History].
@NamedInterface("history")
@NullMarked
package org.pacta.planning.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
