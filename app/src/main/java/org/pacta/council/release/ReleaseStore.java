package org.pacta.council.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReleaseStore {

    private final JdbcClient jdbc;
    private final PublicRecord record;

    ReleaseStore(JdbcClient jdbc, PublicRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    /// A release that took effect may have done so later than it was meant to: its moment is then that.
    List<Release> releases(int union) {
        var effective = new HashMap<Long, PublicRecord.Released>();
        record.released(union).forEach(each -> effective.put(each.id(), each));
        var texts = texts(union);
        return jdbc
                .sql("""
                select r.id, r.number, r.moment, r.seq, r.frameworks, coalesce(r.prepared_by, 0) as prepared_by,
                    coalesce(e.ended_by, 0) as ended_by, e.state
                from council.release r
                left join council.release_end e on e.union_id = r.union_id and e.id = r.id
                    and e.recorded_to > (select ledger.seen_until(:union)) and e.valid_to = 'infinity'
                where r.union_id = :union and r.recorded_to > (select ledger.seen_until(:union)) and r.valid_to = 'infinity'
                """)
                .param("union", union)
                .query((row, _) -> release(row, effective.get(row.getLong("id")), texts))
                .list()
                .stream()
                .sorted(Comparator.comparing(Release::moment)
                        .thenComparing(Release::number)
                        .reversed())
                .toList();
    }

    Optional<Release> release(int union, int number) {
        return releases(union).stream().filter(each -> each.number() == number).findFirst();
    }

    private static Release release(
            ResultSet row, PublicRecord.@Nullable Released effective, Map<Long, Map<String, String>> texts)
            throws SQLException {
        var id = row.getLong("id");
        var ended = row.getString("state");
        var state = effective != null
                ? Release.State.PUBLIC
                : ended == null
                        ? Release.State.PREPARED
                        : ended.equals("released") ? Release.State.RELEASED : Release.State.WITHDRAWN;
        var moment = effective != null
                ? effective.moment()
                : row.getObject("moment", OffsetDateTime.class).toInstant();
        return new Release(
                id,
                row.getInt("number"),
                moment,
                row.getLong("seq"),
                Arrays.stream(row.getString("frameworks").split(","))
                        .map(Long::valueOf)
                        .toList(),
                row.getLong("prepared_by"),
                row.getLong("ended_by"),
                state,
                texts.getOrDefault(id, Map.of()));
    }

    private Map<Long, Map<String, String>> texts(int union) {
        var texts = new HashMap<Long, Map<String, String>>();
        jdbc.sql("""
                select t.id, t.language, t.words
                from council.release r
                join ledger.text_at(:union, r.valid_from, r.recorded_from) t on t.id = r.id and t.field = 'text'
                where r.union_id = :union
                """)
                .param("union", union)
                .query((row, _) -> texts.computeIfAbsent(row.getLong("id"), _ -> new HashMap<>())
                        .put(row.getString("language"), row.getString("words")))
                .list();
        return texts;
    }

    int next(int union) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from council.release where union_id = :union")
                .param("union", union)
                .query(Integer.class)
                .single();
    }

    /// Whether by that moment everybody sees a later record anyway.
    boolean furtherBy(int union, long until, Instant moment) {
        return jdbc.sql("""
                select exists (select from council.release r
                    join council.release_end e on e.union_id = r.union_id and e.id = r.id and e.state = 'released'
                        and e.recorded_to = 'infinity' and e.valid_to = 'infinity'
                    where r.union_id = :union and r.seq > :until and r.recorded_to = 'infinity' and r.moment <= :moment)
                """)
                .param("union", union)
                .param("until", until)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
