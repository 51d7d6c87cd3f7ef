/// When Parties work: days of the week, public holidays, and single days that differ.
@NamedInterface("workdays")
@NullMarked
package org.pacta.parties.workdays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
