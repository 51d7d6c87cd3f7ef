package org.pacta.parties.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param hash null if no password is set
    record Attempt(long person, @Nullable String hash) {}

    /// Counts an attempt before it is looked at, and locks after the fifth: five minutes, then ever longer, to an hour.
    ///
    /// @return empty if there is no such account, or it is locked
    Optional<Attempt> attempt(String signIn, Instant now) {
        // the wait for the disk would tell that there is such an account
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                update parties.account set failures = failures + 1, locked_until = case when failures + 1 >= 5
                    then :now + least(interval '5 minutes' * power(2, least(failures - 4, 10)), interval '1 hour') end
                where sign_in = :name and (locked_until is null or locked_until <= :now)
                returning person_id, password
                """)
                .param("name", signIn)
                .param("now", SessionStore.at(now))
                .query((row, _) -> new Attempt(row.getLong("person_id"), row.getString("password")))
                .optional();
    }

    void right(long person) {
        jdbc.sql("update parties.account set failures = 0, locked_until = null where person_id = :person")
                .param("person", person)
                .update();
    }

    Optional<Account> find(long person) {
        return jdbc.sql("""
                select person_id, sign_in, password is not null as has_password, locked_until from parties.account
                where person_id = :person
                """)
                .param("person", person)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> find(String signIn) {
        return jdbc.sql("""
                select person_id, sign_in, password is not null as has_password, locked_until from parties.account
                where sign_in = :name
                """)
                .param("name", signIn)
                .query((row, _) -> account(row))
                .optional();
    }

    Set<Long> unready(Collection<Long> persons) {
        return Set.copyOf(jdbc.sql("""
                select a.person_id from parties.account a
                where a.person_id = any(:persons) and a.password is null
                  and not exists (select from parties.identity i where i.person_id = a.person_id)
                  and not exists (select from parties.passkey k where k.person_id = a.person_id)
                """)
                .param("persons", new SqlArrayValue("int8", persons.toArray()))
                .query(Long.class)
                .list());
    }

    private static Account account(ResultSet row) throws SQLException {
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getLong("person_id"),
                row.getString("sign_in"),
                row.getBoolean("has_password"),
                locked == null ? null : locked.toInstant());
    }

    /// @return false if the name is another's
    boolean open(long person, String signIn) {
        return jdbc.sql("""
                        insert into parties.account (person_id, sign_in) values (:person, :name)
                        on conflict do nothing
                        """).param("person", person).param("name", signIn).update() == 1;
    }

    void password(long person, String hash, Instant now) {
        jdbc.sql("""
                update parties.account set password = :hash, password_since = :now, failures = 0, locked_until = null
                where person_id = :person
                """)
                .param("person", person)
                .param("hash", hash)
                .param("now", SessionStore.at(now))
                .update();
    }

    @Nullable
    String hash(long person) {
        return jdbc.sql("select password from parties.account where person_id = :person")
                .param("person", person)
                .query((row, _) -> Optional.ofNullable(row.getString("password")))
                .optional()
                .flatMap(each -> each)
                .orElse(null);
    }

    record Identity(String issuer, String subject) {}

    Optional<Long> person(Identity identity) {
        return jdbc.sql("select person_id from parties.identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(Long.class)
                .optional();
    }

    boolean link(long person, Identity identity, Instant now) {
        return jdbc.sql("""
                        insert into parties.identity (issuer, subject, person_id, linked)
                        values (:issuer, :subject, :person, :now) on conflict do nothing
                        """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("person", person)
                        .param("now", SessionStore.at(now))
                        .update()
                == 1;
    }

    List<Identity> identities(long person) {
        return jdbc.sql("select issuer, subject from parties.identity where person_id = :person order by linked")
                .param("person", person)
                .query(Identity.class)
                .list();
    }

    void unlink(long person, String issuer) {
        jdbc.sql("delete from parties.identity where person_id = :person and issuer = :issuer")
                .param("person", person)
                .param("issuer", issuer)
                .update();
    }

    /// Everything by which a person signs in.
    void erase(long person) {
        for (var table : List.of("account", "identity", "passkey", "token", "session", "one_time_link")) {
            jdbc.sql("delete from parties.%s where person_id = :person".formatted(table))
                    .param("person", person)
                    .update();
        }
    }
}
