package org.pacta.parties.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TokenStore {

    private static final String COLUMNS = """
            select t.hash, t.person_id, (select max(p.name) from parties.person p where p.id = t.person_id) as name,
                t.mandate_id, t.writes, t.label, t.created, t.used, t.ends
            from parties.token t
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, Token token) {
        jdbc.sql("""
                insert into parties.token (hash, person_id, mandate_id, writes, label, created, ends)
                values (:hash, :person, :mandate, :writes, :label, :created, :ends)
                """)
                .param("hash", hash)
                .param("person", token.person())
                .param("mandate", token.mandate())
                .param("writes", token.writes())
                .param("label", token.label())
                .param("created", SessionStore.at(token.created()))
                .param("ends", SessionStore.at(token.ends()))
                .update();
    }

    Optional<Token> find(byte[] hash, Instant now) {
        return jdbc.sql(COLUMNS + "where t.hash = :hash and t.ends > :now")
                .param("hash", hash)
                .param("now", SessionStore.at(now))
                .query((row, _) -> token(row))
                .optional();
    }

    List<Token> of(long person, Instant now) {
        return jdbc.sql(COLUMNS + "where t.person_id = :person and t.ends > :now order by t.created")
                .param("person", person)
                .param("now", SessionStore.at(now))
                .query((row, _) -> token(row))
                .list();
    }

    void used(byte[] hash, Instant now) {
        jdbc.sql("update parties.token set used = :now where hash = :hash")
                .param("hash", hash)
                .param("now", SessionStore.at(now))
                .update();
    }

    void end(long person, byte[] hash) {
        jdbc.sql("delete from parties.token where person_id = :person and hash = :hash")
                .param("person", person)
                .param("hash", hash)
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        var used = row.getObject("used", OffsetDateTime.class);
        return new Token(
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getLong("person_id"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getLong("mandate_id"),
                row.getBoolean("writes"),
                row.getString("label"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant());
    }
}
