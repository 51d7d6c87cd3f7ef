/// Accounts of persons: how they sign in, their sessions and one-time links. Kept apart from all facts.
@NamedInterface("account")
@NullMarked
package org.pacta.parties.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
