/// What every page has: the frame around it, links, texts in languages, badges, the moment shown.
///
/// Pages that only read live in the portal, pages with a form in the slice of their command; both stand in the same
/// frame. What the frame leads to belongs to slices above: they fill it through [Surroundings].
@ApplicationModule(allowedDependencies = {"ledger", "language", "machine"})
@NullMarked
package org.pacta.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
