package org.pacta.parties.oidc;

import org.jspecify.annotations.Nullable;

/// A provider of OpenID Connect as the server's settings name it: `pacta.oidc.<id>.issuer` and so on.
///
/// @param name as it stands on the button; the issuer's host if not set
/// @param issuer whose tokens are believed; its description is found below it
/// @param mail whether a person is known by the verified mail that the provider states, when he first comes
record Provider(
        @Nullable String name,
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        boolean mail) {

    String words() {
        return name == null || name.isBlank()
                ? String.valueOf(java.net.URI.create(issuer).getHost())
                : name;
    }
}
