package org.pacta.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandedOutStore {

    private final JdbcClient jdbc;

    HandedOutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many there are, for a command, which sees them all.
    long count(int union) {
        return jdbc.sql("select count(distinct id) from report.paper where union_id = :union")
                .param("union", union)
                .query(Long.class)
                .single();
    }

    List<HandedPaper> all(int union, AsOf asOf) {
        return jdbc.sql("""
                select c.code, f.code as framework, p.kind, p.shown_on, p.known, p.recorded_from, p.seq, p.language, p.form, p.fingerprint,
                    p.head, p.file_id, p.sha256
                from report.paper p
                join ledger.code_at(:union, :end, :known) c on c.id = p.id
                join ledger.code_at(:union, :end, :known) f on f.id = p.framework_id
                where p.union_id = :union and p.recorded_from <= :known and p.recorded_to > :known
                order by p.seq desc, p.id
                """)
                .param("union", union)
                .param("end", LocalDate.of(9999, 12, 31))
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new HandedPaper(
                        row.getString("code"),
                        row.getString("framework"),
                        Papers.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("shown_on", LocalDate.class),
                        row.getObject("known", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                        row.getLong("seq"),
                        row.getString("language"),
                        row.getString("form"),
                        row.getString("fingerprint"),
                        Objects.requireNonNullElse(row.getString("head"), ""),
                        row.getObject("file_id", UUID.class),
                        row.getString("sha256")))
                .list();
    }
}
