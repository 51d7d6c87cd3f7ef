/// What somebody needs to cite a figure: a sentence, an address that keeps its meaning, data, pictures to embed.
@NullMarked
package org.pacta.portal.cite;

import org.jspecify.annotations.NullMarked;
