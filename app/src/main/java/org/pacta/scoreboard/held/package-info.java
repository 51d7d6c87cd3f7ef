/// Copies of small records in memory, from which any moment is counted without asking the database.
@NullMarked
package org.pacta.scoreboard.held;

import org.jspecify.annotations.NullMarked;
