package org.pacta.confirmation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files in the database, in parts.
@Component
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void part(int union, UUID file, long party, int number, byte[] bytes) {
        jdbc.sql("""
                insert into confirmation.file_part (file_id, number, union_id, party_id, visibility, bytes)
                values (:file, :number, :union, :party, :visibility, :bytes)
                """)
                .param("file", file)
                .param("number", number)
                .param("union", union)
                .param("party", party)
                .param("visibility", own(party).code())
                .param("bytes", bytes)
                .update();
    }

    void add(int union, StoredFile file, long person) {
        jdbc.sql("""
                insert into confirmation.file (id, union_id, party_id, name, size, sha256, media, person_id, added, visibility)
                values (:id, :union, :party, :name, :size, :sha256, :media, :person, clock_timestamp(), :visibility)
                """)
                .param("id", file.id())
                .param("union", union)
                .param("party", file.party())
                .param("name", file.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("media", file.media())
                .param("person", person)
                .param("visibility", own(file.party()).code())
                .update();
    }

    private static Visibility own(long party) {
        return party == 0 ? Visibility.PARTIES : Visibility.party(party);
    }

    Optional<StoredFile> file(int union, UUID id) {
        return jdbc.sql("""
                select id, party_id, name, size, sha256, media, added from confirmation.file where union_id = :union and id = :id
                """)
                .param("union", union)
                .param("id", id)
                .query((row, _) -> file(row))
                .optional();
    }

    List<Files.Serving> serving(int union, long framework, AsOf asOf) {
        return jdbc.sql("""
                with said as (
                    select s.id, t.id as thing_id from ledger.thing t
                    join ledger.thing s on s.union_id = t.union_id and s.under_id = t.id
                    where t.union_id = :union and t.scope_id = :framework
                ), serving as (
                    select distinct d.id, d.ref, d.file_id, c.code
                    from said s
                    join confirmation.evidence e on e.union_id = :union and e.id = s.id
                    join confirmation.document d on d.union_id = :union and d.id = e.document_id and d.file_id is not null
                    left join ledger.code_at(:union, :end, :known) c on c.id = s.thing_id
                )
                select f.id, f.party_id, f.name, f.size, f.sha256, f.media, f.added, s.ref,
                    string_agg(s.code, ', ' order by s.code) as things,
                    coalesce((select x.words from ledger.text_at(:union, :on, :known) x
                        where x.id = s.id and x.field = 'title' and x.original limit 1), '') as title
                from serving s join confirmation.file f on f.union_id = :union and f.id = s.file_id
                group by f.id, s.ref, s.id
                order by s.ref, f.id
                """)
                .param("union", union)
                .param("framework", framework)
                .param("end", LocalDate.of(9999, 12, 31))
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Files.Serving(
                        file(row), row.getString("ref"), row.getString("title"), row.getString("things")))
                .list();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getLong("party_id"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("media"),
                row.getObject("added", OffsetDateTime.class).toInstant());
    }

    Optional<byte[]> bytes(int union, UUID file, int number) {
        return jdbc.sql("""
                select bytes from confirmation.file_part where union_id = :union and file_id = :file and number = :number
                """)
                .param("union", union)
                .param("file", file)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    void show(int union, UUID file, Visibility visibility) {
        jdbc.sql("update confirmation.file set visibility = :visibility where union_id = :union and id = :file")
                .param("union", union)
                .param("file", file)
                .param("visibility", visibility.code())
                .update();
        jdbc.sql(
                        "update confirmation.file_part set visibility = :visibility where union_id = :union and file_id = :file")
                .param("union", union)
                .param("file", file)
                .param("visibility", visibility.code())
                .update();
    }
}
