package org.pacta.parties.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(byte[] hash, Session session) {
        jdbc.sql("""
                insert into parties.session (hash, person_id, mandate_id, started, seen, ends, agent)
                values (:hash, nullif(:person, 0), nullif(:mandate, 0), :started, :started, :ends, :agent)
                """)
                .param("hash", hash)
                .param("person", session.person())
                .param("mandate", session.mandate())
                .param("started", at(session.started()))
                .param("ends", at(session.ends()))
                .param("agent", session.agent())
                .update();
    }

    Optional<Session> find(byte[] hash) {
        return jdbc.sql("""
                select s.person_id, (select max(p.name) from parties.person p where p.id = s.person_id) as name,
                    s.mandate_id, s.started, s.seen, s.ends, s.agent
                from parties.session s where s.hash = :hash
                """).param("hash", hash).query((row, _) -> session(row)).optional();
    }

    void seen(byte[] hash, Instant now) {
        jdbc.sql("update parties.session set seen = :now where hash = :hash")
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    void choose(byte[] hash, long mandate) {
        jdbc.sql("update parties.session set mandate_id = :mandate where hash = :hash")
                .param("hash", hash)
                .param("mandate", mandate)
                .update();
    }

    void close(byte[] hash) {
        jdbc.sql("delete from parties.session where hash = :hash")
                .param("hash", hash)
                .update();
    }

    void closeAll(long person) {
        jdbc.sql("delete from parties.session where person_id = :person")
                .param("person", person)
                .update();
    }

    /// The sessions of a person by their hash in hexadecimal, the latest first.
    SequencedMap<String, Session> of(long person) {
        var all = new LinkedHashMap<String, Session>();
        jdbc.sql("""
                select s.hash, s.person_id, '' as name, s.mandate_id, s.started, s.seen, s.ends, s.agent
                from parties.session s where s.person_id = :person order by s.seen desc
                """)
                .param("person", person)
                .query((row, _) -> all.put(HexFormat.of().formatHex(row.getBytes("hash")), session(row)))
                .list();
        return all;
    }

    void close(long person, byte[] hash) {
        jdbc.sql("delete from parties.session where person_id = :person and hash = :hash")
                .param("person", person)
                .param("hash", hash)
                .update();
    }

    void link(byte[] hash, String purpose, @Nullable Long person, Instant ends) {
        jdbc.sql(
                        "insert into parties.one_time_link (hash, purpose, person_id, ends) values (:hash, :purpose, :person, :ends)")
                .param("hash", hash)
                .param("purpose", purpose)
                .param("person", person)
                .param("ends", at(ends))
                .update();
    }

    Optional<Long> look(byte[] hash, String purpose, Instant now) {
        return jdbc.sql("""
                select coalesce(person_id, 0) from parties.one_time_link
                where hash = :hash and purpose = :purpose and ends > :now
                """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("now", at(now))
                .query(Long.class)
                .optional();
    }

    /// Takes a link away and says for whom it was: of two that come at once, one gets it.
    Optional<Long> use(byte[] hash, String purpose, Instant now) {
        return jdbc.sql("""
                delete from parties.one_time_link where hash = :hash and purpose = :purpose and ends > :now
                returning coalesce(person_id, 0)
                """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("now", at(now))
                .query(Long.class)
                .optional();
    }

    /// Forgets what has ended.
    void sweep(Instant now) {
        for (var table : new String[] {"session", "one_time_link"}) {
            jdbc.sql("delete from parties.%s where ends <= :now".formatted(table))
                    .param("now", at(now))
                    .update();
        }
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("person_id"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getLong("mandate_id"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                row.getObject("seen", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getString("agent"));
    }
}
