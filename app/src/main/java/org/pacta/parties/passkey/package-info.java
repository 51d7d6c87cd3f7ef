/// Passkeys (W3C Web Authentication Level 3): making them and signing in by them.
@NullMarked
package org.pacta.parties.passkey;

import org.jspecify.annotations.NullMarked;
