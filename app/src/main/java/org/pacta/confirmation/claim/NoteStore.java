package org.pacta.confirmation.claim;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Acting acting, long claim, long to, String language, String words) {
        jdbc.sql("""
                insert into confirmation.note (id, union_id, claim_id, party_id, to_party, person_id, language, words, written)
                values (:id, :union, :claim, :party, :to, :person, :language, :words, clock_timestamp())
                """)
                .param("id", UUID.randomUUID())
                .param("union", acting.union())
                .param("claim", claim)
                .param("party", acting.party())
                .param("to", to)
                .param("person", acting.person())
                .param("language", language)
                .param("words", words)
                .update();
    }

    List<Note> about(int union, long claim) {
        return jdbc.sql("""
                select party_id, to_party, language, words, written from confirmation.note
                where union_id = :union and claim_id = :claim order by written, id
                """)
                .param("union", union)
                .param("claim", claim)
                .query((row, _) -> new Note(
                        row.getLong("party_id"),
                        row.getLong("to_party"),
                        row.getString("language"),
                        row.getString("words"),
                        row.getObject("written", OffsetDateTime.class).toInstant()))
                .list();
    }
}
