package org.pacta.parties.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.pacta.ledger.NotFound;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/// The providers in the server's settings. What each says of itself is asked when the first person goes there.
@Component
public class Providers {

    static final String BACK = "/sign-in/with/%s/back";

    private final Map<String, Provider> all;
    private final ConcurrentMap<String, ClientRegistration> registrations = new ConcurrentHashMap<>();

    Providers(Environment environment) {
        all = new TreeMap<>(Binder.get(environment)
                .bind("pacta.oidc", Bindable.mapOf(String.class, Provider.class))
                .orElseGet(Map::of));
    }

    /// By id: what stands on the button.
    public Map<String, String> offered() {
        var offered = new TreeMap<String, String>();
        all.forEach((id, each) -> offered.put(id, each.words()));
        return offered;
    }

    /// What stands on the button of an issuer's provider; the issuer itself if it is not offered any more.
    public String name(String issuer) {
        return all.values().stream()
                .filter(each -> each.issuer().equals(issuer))
                .findFirst()
                .map(Provider::words)
                .orElse(issuer);
    }

    Provider provider(String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new NotFound("provider " + id));
    }

    ClientRegistration registration(String id) {
        var provider = provider(id);
        return registrations.computeIfAbsent(
                id,
                _ -> ClientRegistrations.fromIssuerLocation(provider.issuer())
                        .registrationId(id)
                        .clientId(provider.clientId())
                        .clientSecret(
                                Optional.ofNullable(provider.clientSecret()).orElse(""))
                        .redirectUri("{baseUrl}" + BACK.formatted(id))
                        .scope("openid", "email", "profile")
                        .build());
    }
}
