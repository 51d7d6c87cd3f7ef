package org.pacta.parties.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

@Component
class PasskeyStore {

    private static final String ALL = """
            select credential_id, person_id, public_key, signatures, verifies, backup_eligible, backup_state, transports,
                attestation, client_data, label, created, used
            from parties.passkey
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(CredentialRecord passkey) {
        jdbc.sql("""
                insert into parties.passkey (credential_id, person_id, public_key, signatures, verifies, backup_eligible,
                    backup_state, transports, attestation, client_data, label, created, used)
                values (:id, :person, :key, :signatures, :verifies, :eligible, :state, :transports, :attestation, :data,
                    :label, :created, :used)
                on conflict (credential_id) do update set signatures = :signatures, verifies = :verifies,
                    backup_state = :state, used = :used
                where passkey.person_id = :person
                """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("person", UserHandle.person(passkey.getUserEntityUserId()))
                .param("key", passkey.getPublicKey().getBytes())
                .param("signatures", passkey.getSignatureCount())
                .param("verifies", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param("transports", transports(passkey.getTransports()))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("data", bytes(passkey.getAttestationClientDataJSON()))
                .param("label", passkey.getLabel())
                .param("created", at(passkey.getCreated()))
                .param("used", at(passkey.getLastUsed()))
                .update();
    }

    Optional<CredentialRecord> find(Bytes id) {
        return jdbc.sql(ALL + "where credential_id = :id")
                .param("id", id.getBytes())
                .query((row, _) -> passkey(row))
                .optional();
    }

    List<CredentialRecord> of(long person) {
        return jdbc.sql(ALL + "where person_id = :person order by created")
                .param("person", person)
                .query((row, _) -> passkey(row))
                .list();
    }

    void remove(long person, Bytes id) {
        jdbc.sql("delete from parties.passkey where person_id = :person and credential_id = :id")
                .param("person", person)
                .param("id", id.getBytes())
                .update();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(UserHandle.of(row.getLong("person_id")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verifies"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getObject("created", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used", OffsetDateTime.class).toInstant())
                .build();
    }

    private static String transports(Set<AuthenticatorTransport> all) {
        return all.stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String all) {
        return Arrays.stream(all.split(","))
                .filter(each -> !each.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
