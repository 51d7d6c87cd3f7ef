/// The interface for programs: all that the pages show, as JSON. Public, and only reading.
@NullMarked
package org.pacta.portal.api;

import org.jspecify.annotations.NullMarked;
