package org.pacta.parties.workdays;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WeekStore {

    private final JdbcClient jdbc;

    WeekStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Set(long party, String week, @Nullable String holidays) {}

    List<Set> weeks(int union, AsOf asOf) {
        return jdbc.sql("""
                select id, week, holidays from parties.workweek
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                order by id
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Set(row.getLong("id"), row.getString("week"), row.getString("holidays")))
                .list();
    }

    Map<Long, Map<LocalDate, Boolean>> special(int union, AsOf asOf) {
        var special = new HashMap<Long, Map<LocalDate, Boolean>>();
        jdbc.sql("""
                select id, day, works from parties.special_day
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> special.computeIfAbsent(row.getLong("id"), _ -> new HashMap<>())
                        .put(row.getObject("day", LocalDate.class), row.getBoolean("works")))
                .list();
        return special;
    }
}
