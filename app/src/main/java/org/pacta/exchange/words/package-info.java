/// How offices write dates, deadlines, numbers and codes: reading them, cleaning cells, finding look-alike letters.
@NullMarked
@org.springframework.modulith.NamedInterface("words")
package org.pacta.exchange.words;

import org.jspecify.annotations.NullMarked;
