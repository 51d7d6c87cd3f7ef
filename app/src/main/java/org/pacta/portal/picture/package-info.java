/// Pictures that stand alone: drawn once, written as SVG or as PNG. Knows no plan.
@NullMarked
package org.pacta.portal.picture;

import org.jspecify.annotations.NullMarked;
