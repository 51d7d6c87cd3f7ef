package org.pacta.planning.links;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuggestionStore {

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What each measure of a plan leads to.
    Map<Long, String> results(int union, long framework, AsOf asOf) {
        var results = new HashMap<Long, String>();
        jdbc.sql("""
                select id, result from register.measure_at(:union, :on, :known) where framework_id = :framework order by id
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("framework", framework)
                .query((row, _) -> results.put(row.getLong("id"), row.getString("result")))
                .list();
        return results;
    }

    /// Those of all plans, the last one first.
    List<Suggestions.Refusal> refusals(int union, AsOf asOf) {
        return jdbc.sql("""
                select id, to_id, valid_from from planning.refused
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                order by valid_from desc, id, to_id
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Suggestions.Refusal(
                        row.getLong("id"), row.getLong("to_id"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /// Pairs `before-after` that were refused.
    Set<String> refused(int union, AsOf asOf) {
        return new HashSet<>(jdbc.sql("""
                select id, to_id from planning.refused
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id") + "-" + row.getLong("to_id"))
                .list());
    }
}
