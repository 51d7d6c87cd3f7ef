/// The pages of one thing of the plan, and the account of all that happened to it.
@NullMarked
package org.pacta.portal.item;

import org.jspecify.annotations.NullMarked;
