/// The pages of provisions: what obliges the Parties, what carries it out, and where nothing does.
@NullMarked
package org.pacta.portal.provision;

import org.jspecify.annotations.NullMarked;
