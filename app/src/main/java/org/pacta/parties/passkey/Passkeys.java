package org.pacta.parties.passkey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.pacta.parties.account.Ceremonies;
import org.pacta.parties.account.Secret;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys of persons: discoverable, with the user verified by his device, so that no name is asked. A challenge
/// stands in the database and is used once.
@Component
public class Passkeys {

    private static final String MAKE = "passkey-make";
    private static final String SIGN_IN = "passkey";
    private static final int SITES = 8;

    private final Holders holders;
    private final Ceremonies ceremonies;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final ConcurrentMap<Site, Webauthn4JRelyingPartyOperations> sites = new ConcurrentHashMap<>();

    Passkeys(Holders holders, Ceremonies ceremonies) {
        this.holders = holders;
        this.ceremonies = ceremonies;
    }

    /// Whose passkeys they are.
    ///
    /// @param host the name of this server, without a port
    /// @param url as browsers know it: `https://pacta.example.org`
    public record Site(String host, String url) {}

    /// @param cookie by which the ceremony is found again
    /// @param options for the browser, as JSON
    public record Start(Secret cookie, String options) {}

    public List<Passkey> of(long person) {
        return holders.findByUserId(UserHandle.of(person)).stream()
                .map(each -> new Passkey(
                        each.getCredentialId().toBase64UrlString(),
                        each.getLabel(),
                        each.getCreated(),
                        each.getLastUsed()))
                .toList();
    }

    public void remove(long person, String id) {
        holders.remove(person, Bytes.fromBase64(id));
    }

    Start making(Site site, long person) {
        var options = fresh(site, person);
        var cookie = ceremonies.begin(
                MAKE, Map.of("challenge", options.getChallenge().toBase64UrlString()));
        return new Start(cookie, json.writeValueAsString(options));
    }

    /// @return whether the browser answered rightly; the passkey is then there
    boolean made(Site site, long person, Secret cookie, String credential, String label) {
        var challenge = challenge(cookie, MAKE);
        if (challenge.isEmpty()) return false;
        try {
            var answer = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var options = fresh(site, person);
            var asked = PublicKeyCredentialCreationOptions.builder()
                    .rp(options.getRp())
                    .user(options.getUser())
                    .pubKeyCredParams(options.getPubKeyCredParams())
                    .authenticatorSelection(options.getAuthenticatorSelection())
                    .excludeCredentials(options.getExcludeCredentials())
                    .timeout(options.getTimeout())
                    .challenge(challenge.get())
                    .build();
            operations(site)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(answer, label)));
            return true;
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException _) {
            return false;
        }
    }

    private PublicKeyCredentialCreationOptions fresh(Site site, long person) {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                String.valueOf(person), "", AuthorityUtils.createAuthorityList("person"));
        return operations(site)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    Start signingIn(Site site) {
        var nobody = new AnonymousAuthenticationToken("pacta", "nobody", AuthorityUtils.createAuthorityList("nobody"));
        var options = operations(site)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
        var cookie = ceremonies.begin(
                SIGN_IN, Map.of("challenge", options.getChallenge().toBase64UrlString()));
        return new Start(cookie, json.writeValueAsString(options));
    }

    /// Whose passkey signed the challenge; empty if none did.
    Optional<Long> signedIn(Site site, Secret cookie, String credential) {
        var challenge = challenge(cookie, SIGN_IN);
        if (challenge.isEmpty()) return Optional.empty();
        try {
            var answer = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var asked = PublicKeyCredentialRequestOptions.builder()
                    .challenge(challenge.get())
                    .rpId(site.host())
                    .allowCredentials(List.of())
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build();
            var holder = operations(site).authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
            return Optional.of(UserHandle.person(holder.getId()));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException _) {
            return Optional.empty();
        }
    }

    private Optional<Bytes> challenge(Secret cookie, String kind) {
        return ceremonies.end(cookie, kind).map(each -> Bytes.fromBase64(String.valueOf(each.get("challenge"))));
    }

    /// A server has one name, or a few; whoever makes up others gets what is made and thrown away.
    private Webauthn4JRelyingPartyOperations operations(Site site) {
        var known = sites.get(site);
        if (known != null) return known;
        var party = PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name("Pacta")
                .build();
        var made = new Webauthn4JRelyingPartyOperations(holders, holders, party, Set.of(site.url()));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        if (sites.size() < SITES) sites.put(site, made);
        return made;
    }
}
