package org.pacta.exchange.outlet;

import java.util.Map;
import org.pacta.exchange.workbook.Kind;

/// The sheets of how law is made and of the stages that acts have passed.
final class WayStore {

    static final Map<Kind, String> SHEETS = Map.of(
            Kind.PROCEDURES, """
            select (select json_agg(json_build_array('title', x.language, x.words, x.original) order by x.language)::text
                    from ledger.text_at(@) x where x.id = p.id and x.field = 'stage-' || p.stage) as texts,
                pc.code as party, p.stage as code, p.least, p.likely, p.most, bc.code as body,
                upper(replace(p.reaches, '-', '_')) as reaches, p.place as "order"
            from planning.procedure_at(@) p
            left join ledger.code_at(@) pc on pc.id = p.id and pc.kind = 'party'
            left join ledger.code_at(@) bc on bc.id = p.body_id
            order by pc.code nulls first, p.place, p.stage
            """,
            Kind.ACT_PASSED, """
            select c.code as act, p.stage, p.since
            from planning.passed_at(@) p
            join ledger.code_at(@) c on c.id = p.id
            join acts.act_at(@) a on a.id = p.id
            join planning.procedure_at(@) w on w.stage = p.stage and w.reaches is null
                and w.id = coalesce(a.party_id, (select u.id from ledger.code_at(@) u where u.kind = 'union'))
            order by c.code, p.since, p.stage
            """);

    private WayStore() {}
}
