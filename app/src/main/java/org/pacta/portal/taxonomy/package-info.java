/// The pages of taxonomies: by which terms the plan is classified, who keeps them, how far what is about each has come.
@NullMarked
package org.pacta.portal.taxonomy;

import org.jspecify.annotations.NullMarked;
