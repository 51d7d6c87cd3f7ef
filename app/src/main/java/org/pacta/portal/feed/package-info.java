/// What is new as Atom feeds (RFC 4287): releases, corrections, and what changed in a programme.
@NullMarked
package org.pacta.portal.feed;

import org.jspecify.annotations.NullMarked;
