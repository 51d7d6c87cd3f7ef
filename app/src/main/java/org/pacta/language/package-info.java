/// Languages of the reader: words from message files, plural rules, and how numbers and days are written.
///
/// The lowest slice: it uses no other, and knows nothing of plans.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pacta.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
