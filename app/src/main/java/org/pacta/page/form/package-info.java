/// Forms: what was typed, the fields with what is wrong at each, and the page around them.
@NamedInterface("form")
@NullMarked
package org.pacta.page.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
