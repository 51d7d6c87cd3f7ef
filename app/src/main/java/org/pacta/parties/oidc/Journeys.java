package org.pacta.parties.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pacta.parties.account.Ceremonies;
import org.pacta.parties.account.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The way of a browser to a provider and back: authorization code with proof key, state and nonce (OpenID Connect
/// Core 1.0; RFC 7636). What must be remembered stands in the database, found by a cookie of this browser alone.
@Component
class Journeys {

    private static final Logger LOG = LoggerFactory.getLogger(Journeys.class);
    private static final String KIND = "oidc";

    private final Providers providers;
    private final Ceremonies ceremonies;
    private final OidcAuthorizationCodeAuthenticationProvider check = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());

    Journeys(Providers providers, Ceremonies ceremonies) {
        this.providers = providers;
        this.ceremonies = ceremonies;
    }

    /// @param cookie by which the journey is found again
    /// @param address of the provider's page
    record Departure(Secret cookie, String address) {}

    /// @param person to whom the identity is to be linked; 0 to sign in
    /// @param to where to go afterwards
    record Return(String issuer, String subject, Optional<String> mail, long person, String to) {}

    /// @param base the public address of this server
    Departure depart(String id, String base, long person, String to) {
        var content = new HashMap<String, String>();
        for (var each : new String[] {"state", "nonce", "verifier"}) {
            content.put(
                    each, new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 48).generateKey());
        }
        content.put("provider", id);
        content.put("redirect", base + Providers.BACK.formatted(id));
        content.put("person", String.valueOf(person));
        content.put("to", to);
        var request = request(providers.registration(id), content);
        return new Departure(ceremonies.begin(KIND, content), request.getAuthorizationRequestUri());
    }

    /// Checks what a browser brought back.
    ///
    /// @return empty if it is not this browser's journey, or the provider refused, or its tokens are not right
    Optional<Return> back(Secret cookie, String id, String state, String code) {
        var content = ceremonies.end(cookie, KIND).filter(each -> id.equals(each.get("provider")));
        if (content.isEmpty() || !Secret.same(state, text(content.get(), "state"))) return Optional.empty();
        var registration = providers.registration(id);
        var request = request(registration, content.get());
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(text(content.get(), "redirect"))
                .state(state)
                .build();
        try {
            var exchange = new OAuth2AuthorizationExchange(request, response);
            var checked = check.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
            return checked != null && checked.getPrincipal() instanceof OidcUser user
                    ? Optional.of(returned(user, content.get()))
                    : Optional.empty();
        } catch (OAuth2AuthenticationException refused) {
            LOG.info("provider {} let nobody in: {}", id, refused.getError().getErrorCode());
            return Optional.empty();
        }
    }

    private static Return returned(OidcUser user, Map<String, String> content) {
        var verified = Boolean.TRUE.equals(user.getEmailVerified());
        return new Return(
                String.valueOf(user.getIdToken().getIssuer()),
                String.valueOf(user.getSubject()),
                verified ? Optional.ofNullable(user.getEmail()) : Optional.empty(),
                Long.parseLong(text(content, "person")),
                text(content, "to"));
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, Map<String, String> content) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(text(content, "redirect"))
                .scopes(registration.getScopes())
                .state(text(content, "state"))
                .attributes(Map.of(
                        "registration_id", registration.getRegistrationId(),
                        "nonce", text(content, "nonce"),
                        "code_verifier", text(content, "verifier")))
                .additionalParameters(Map.of(
                        "nonce", hash(text(content, "nonce")),
                        "code_challenge", hash(text(content, "verifier")),
                        "code_challenge_method", "S256"))
                .build();
    }

    private static String text(Map<String, String> content, String key) {
        return Optional.ofNullable(content.get(key)).orElse("");
    }

    private static String hash(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
