/// One's own account: password, passkeys, other identities, tokens, sessions.
@NullMarked
package org.pacta.parties.self;

import org.jspecify.annotations.NullMarked;
