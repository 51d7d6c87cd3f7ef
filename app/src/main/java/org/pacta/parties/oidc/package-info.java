/// Signing in through providers of OpenID Connect.
@NullMarked
package org.pacta.parties.oidc;

import org.jspecify.annotations.NullMarked;
