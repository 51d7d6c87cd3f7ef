package org.pacta.scoreboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StatementStore {

    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Statement> about(int union, long framework, AsOf asOf, String language) {
        return jdbc.sql("""
                select s.id, s.said_on, s.counted, s.numerator, s.denominator, s.percent, s.rule, s.shown_rule, s.source,
                    coalesce(w.words, wo.words, '') as who, coalesce(t.words, o.words, '') as words
                from scoreboard.statement s
                left join ledger.text_at(:union, :on, :known) w on w.id = s.id and w.field = 'who' and w.language = :language
                left join ledger.text_at(:union, :on, :known) wo on wo.id = s.id and wo.field = 'who' and wo.original
                left join ledger.text_at(:union, :on, :known) t on t.id = s.id and t.field = 'words' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = s.id and o.field = 'words' and o.original
                where s.union_id = :union and s.framework_id = :framework and s.valid_from <= :on and s.valid_to > :on
                  and s.recorded_from <= :known and s.recorded_to > :known
                order by s.said_on desc, s.id
                """)
                .param("union", union)
                .param("framework", framework)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language)
                .query((row, _) -> new Statement(
                        row.getLong("id"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("who"),
                        row.getString("words"),
                        row.getString("counted"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getBigDecimal("percent"),
                        row.getString("rule"),
                        row.getString("shown_rule"),
                        row.getString("source")))
                .list();
    }
}
