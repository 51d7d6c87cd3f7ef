package org.pacta.scoreboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SeriesStore {

    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Series.Point> confirmed(Question question, Counted counted) {
        return points("""
                select greatest(i.valid_from, s.valid_from) as begins, least(i.valid_to, s.valid_to) as ends
                from register.counted_known(:union, :framework, :known) i
                join confirmation.standing_known(:union, :known) s on s.id = i.id and s.party_id = 0 and s.state = 'confirmed'
                    and s.valid_from < i.valid_to and s.valid_to > i.valid_from
                where i.what = :counted
                """, question, counted);
    }

    List<Series.Point> confirmedAsReportedThen(Question question, Counted counted) {
        return points("""
                select greatest(i.valid_from, s.valid_from, (i.recorded_from at time zone :zone)::date, (s.recorded_from at time zone :zone)::date)
                        as begins,
                    least(i.valid_to, s.valid_to,
                        case when i.recorded_to <= :known then (i.recorded_to at time zone :zone)::date else 'infinity' end,
                        case when s.recorded_to <= :known then (s.recorded_to at time zone :zone)::date else 'infinity' end) as ends
                from register.counted_ever(:union, :framework, :known) i
                join confirmation.standing_ever(:union, :known) s on s.id = i.id and s.party_id = 0 and s.state = 'confirmed'
                    and s.valid_from < i.valid_to and s.valid_to > i.valid_from
                where i.what = :counted
                """, question, counted);
    }

    List<Series.Point> due(Question question, Counted counted) {
        return points("""
                select i.due as begins, 'infinity'::date as ends
                from register.item_at(:union, :on, :known) i
                where i.framework_id = :framework and i.what = :counted and i.counted and i.due is not null
                """, question, counted);
    }

    private List<Series.Point> points(String spans, Question question, Counted counted) {
        return jdbc.sql("""
                with span as (%s), step as (
                    select begins as day, 1 as n from span where begins < ends
                    union all
                    select ends, -1 from span where begins < ends and ends <> 'infinity'
                )
                select day, sum(sum(n)) over (order by day) as count from step group by day order by day
                """.formatted(spans))
                .param("union", question.union().id())
                .param("framework", question.framework().id())
                .param("counted", counted.word())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .param("zone", question.union().zone().getId())
                .query((row, _) -> new Series.Point(row.getObject("day", LocalDate.class), row.getLong("count")))
                .list();
    }
}
