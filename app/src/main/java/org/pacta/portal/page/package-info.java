/// What every page has: the frame around it, links, texts in languages, badges, the moment shown.
@NamedInterface("page")
@NullMarked
package org.pacta.portal.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
