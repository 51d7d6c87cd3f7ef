/// What comes before what: the dependency map of a plan.
@NamedInterface("network")
@NullMarked
package org.pacta.portal.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
