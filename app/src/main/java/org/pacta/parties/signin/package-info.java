/// The pages by which people come in: sign-in, the link that sets a password, the first administrator.
@NullMarked
package org.pacta.parties.signin;

import org.jspecify.annotations.NullMarked;
