/// How a page reaches its reader: templates, style sheets and scripts, headers, languages, and the pages of errors.
@NamedInterface("delivery")
@NullMarked
package org.pacta.page.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
