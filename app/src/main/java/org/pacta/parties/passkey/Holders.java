package org.pacta.parties.passkey;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.account.Account;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.mandate.Mandates;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// The accounts and passkeys as the ceremony wants them. The name of a user is the person's id.
@Component
class Holders implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    private final Ledger ledger;
    private final PasskeyStore store;
    private final Accounts accounts;

    Holders(Ledger ledger, PasskeyStore store, Accounts accounts) {
        this.ledger = ledger;
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return holder(UserHandle.person(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return holder(Long.parseLong(name));
    }

    private @Nullable PublicKeyCredentialUserEntity holder(long person) {
        return accounts.account(person).map(Holders::holder).orElse(null);
    }

    private static PublicKeyCredentialUserEntity holder(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(UserHandle.of(account.person()))
                .name(account.signIn())
                .displayName(account.signIn())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new IllegalStateException("accounts are opened elsewhere");
    }

    @Override
    public void save(CredentialRecord passkey) {
        kept(() -> {
            store.save(passkey);
            return true;
        });
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return kept(() -> store.find(id)).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return kept(() -> store.of(UserHandle.person(handle)));
    }

    /// Both repositories have a method of this name; passkeys go by their owner.
    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("passkeys are removed by their owner");
    }

    void remove(long person, Bytes id) {
        kept(() -> {
            store.remove(person, id);
            return true;
        });
    }

    private <T> T kept(Supplier<T> work) {
        return ledger.read(Viewer.operator(Mandates.SERVER), work);
    }
}
