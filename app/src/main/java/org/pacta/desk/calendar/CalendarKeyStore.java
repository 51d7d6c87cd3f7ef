package org.pacta.desk.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pacta.parties.account.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose calendar a secret word opens; of the word only its hash is kept. Called as the operator of the union.
@Component
class CalendarKeyStore {

    private final JdbcClient jdbc;

    CalendarKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From now on this word opens it, and no other.
    void renew(int union, long person, Secret secret, Instant now) {
        jdbc.sql("""
                insert into desk.calendar_key (union_id, person_id, hash, made) values (:union, :person, :hash, :made)
                on conflict (union_id, person_id) do update set hash = :hash, made = :made
                """)
                .param("union", union)
                .param("person", person)
                .param("hash", secret.hash())
                .param("made", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(int union, long person) {
        jdbc.sql("delete from desk.calendar_key where union_id = :union and person_id = :person")
                .param("union", union)
                .param("person", person)
                .update();
    }

    Optional<Instant> made(int union, long person) {
        return jdbc.sql("select made from desk.calendar_key where union_id = :union and person_id = :person")
                .param("union", union)
                .param("person", person)
                .query((row, _) -> row.getObject("made", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<Long> owner(int union, Secret secret) {
        return jdbc.sql("select person_id from desk.calendar_key where union_id = :union and hash = :hash")
                .param("union", union)
                .param("hash", secret.hash())
                .query(Long.class)
                .optional();
    }
}
