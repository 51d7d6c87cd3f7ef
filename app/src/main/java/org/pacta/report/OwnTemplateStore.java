package org.pacta.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OwnTemplateStore {

    private final JdbcClient jdbc;

    OwnTemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OwnTemplate> inForce(int union, AsOf asOf) {
        return jdbc.sql("""
                select file_id, name, size, sha256, recorded_from, seq from report.template
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new OwnTemplate(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                        row.getLong("seq")))
                .optional();
    }
}
