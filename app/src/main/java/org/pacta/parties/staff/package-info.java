/// The people of a union and their mandates: pages for those who let others in, and for those who let others stand in.
@NullMarked
package org.pacta.parties.staff;

import org.jspecify.annotations.NullMarked;
