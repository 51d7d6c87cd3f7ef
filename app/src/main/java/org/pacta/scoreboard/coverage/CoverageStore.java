package org.pacta.scoreboard.coverage;

import java.time.ZoneOffset;
import java.util.List;
import org.pacta.scoreboard.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CoverageStore {

    /// Under this number stands what carries out any provision.
    static final long ANY = 0;

    private static final String LINES = """
            with recursive up (id, above) as (
                (select p.id, p.id from register.provision_at(:union, :on, :known) p
                 union all
                 select p.id, 0 from register.provision_at(:union, :on, :known) p)
                union
                select up.id, p.parent_id from up
                join register.provision_at(:union, :on, :known) p on p.id = up.above
                where p.parent_id is not null
            ), carried as (
                select distinct on (up.above, m.id) up.above, m.id, a.degree, s.state
                from register.alignment_at(:union, :on, :known) a
                join up on up.id = a.provision_id
                join register.measure_at(:union, :on, :known) m on m.id = a.id and m.framework_id = :framework and m.counted
                join ledger.code_at(:union, :on, :known) c on c.id = m.id
                left join confirmation.standing_at(:union, :on, :known) s on s.id = m.id and s.party_id = 0
                order by up.above, m.id, array_position(array['high', 'medium', 'low'], a.degree)
            )
            select above, degree, count(*) as of, count(*) filter (where state = 'confirmed') as confirmed
            from carried group by above, degree order by above, degree
            """;

    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(long provision, String degree, long of, long confirmed) {}

    List<Line> lines(Question question) {
        return jdbc.sql(LINES)
                .param("union", question.union().id())
                .param("framework", question.framework().id())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Line(
                        row.getLong("above"), row.getString("degree"), row.getLong("of"), row.getLong("confirmed")))
                .list();
    }
}
