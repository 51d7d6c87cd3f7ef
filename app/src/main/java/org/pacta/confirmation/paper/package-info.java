/// What goes on paper: letters, sheets and tables, as files of a word processor.
@NullMarked
package org.pacta.confirmation.paper;

import org.jspecify.annotations.NullMarked;
