/// The daily letter: what is new on somebody's desk, once a day, by mail.
@NullMarked
package org.pacta.desk.letter;

import org.jspecify.annotations.NullMarked;
