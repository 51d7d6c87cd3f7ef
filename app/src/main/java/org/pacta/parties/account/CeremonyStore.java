package org.pacta.parties.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CeremonyStore {

    private final JdbcClient jdbc;

    CeremonyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(byte[] hash, String kind, String content, Instant ends) {
        jdbc.sql("insert into parties.ceremony (hash, kind, content, ends) values (:hash, :kind, :content, :ends)")
                .param("hash", hash)
                .param("kind", kind)
                .param("content", content)
                .param("ends", SessionStore.at(ends))
                .update();
    }

    Optional<String> end(byte[] hash, String kind, Instant now) {
        return jdbc.sql("""
                delete from parties.ceremony where hash = :hash and kind = :kind and ends > :now returning content
                """)
                .param("hash", hash)
                .param("kind", kind)
                .param("now", SessionStore.at(now))
                .query(String.class)
                .optional();
    }

    void sweep(Instant now) {
        jdbc.sql("delete from parties.ceremony where ends <= :now")
                .param("now", SessionStore.at(now))
                .update();
    }
}
