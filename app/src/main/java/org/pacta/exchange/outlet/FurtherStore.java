package org.pacta.exchange.outlet;

import java.util.Map;
import org.pacta.exchange.workbook.Kind;

/// The SQL of what stands beside the plan: provisions, taxonomies, acts, meetings, documents, statements.
///
/// A provision and a meeting may bear the code of their instrument or body in front of their own; the sheet has
/// it in a column apart. See [ItemStore] for what the columns mean and what `(@)` stands for.
final class FurtherStore {

    /// The code `%1$s` without the code `%2$s` and the sign in front of it.
    private static final String BARE =
            "case when starts_with(%1$s, %2$s || '%3$s') then substr(%1$s, length(%2$s) + 2) else %1$s end";

    static final Map<Kind, String> SHEETS = Map.of(
            Kind.PROVISIONS,
                    """
            select p.id, ic.code as instrument, %s as code, %s as parent, p.position as "order"
            from register.provision_at(@) p
            join ledger.code_at(@) c on c.id = p.id
            join ledger.code_at(@) ic on ic.id = p.instrument_id
            left join ledger.code_at(@) pc on pc.id = p.parent_id
            order by ic.code, p.parent_id is not null, p.position, c.code
            """.formatted(BARE.formatted("c.code", "ic.code", ":"), BARE.formatted("pc.code", "ic.code", ":")),
            Kind.TAXONOMIES, """
            select t.id, c.code, bc.code as owner, t.position as "order"
            from register.taxonomy_at(@) t join ledger.code_at(@) c on c.id = t.id
            left join ledger.code_at(@) bc on bc.id = t.owner_id
            order by t.position, c.code
            """,
            Kind.TERMS, """
            select t.id, xc.code as taxonomy, c.code, pc.code as parent, t.position as "order"
            from register.term_at(@) t join ledger.code_at(@) c on c.id = t.id join ledger.code_at(@) xc on xc.id = t.taxonomy_id
            left join ledger.code_at(@) pc on pc.id = t.parent_id
            order by xc.code, t.parent_id is not null, t.position, c.code
            """,
            Kind.ACTS, """
            select a.id, c.code, fc.code as framework, pc.code as party, a.kind, a.number, a.dated as date, a.published as publication, a.counted,
                a.position as "order",
                (select string_agg(tc.code, '; ' order by tc.code)
                    from (select w.id, w.of_id from acts.twin_at(@) w union select w.of_id, w.id from acts.twin_at(@) w) w
                    join acts.act_at(@) o on o.id = w.of_id join ledger.code_at(@) tc on tc.id = w.of_id
                    where w.id = a.id and (o.position, tc.code) < (a.position, c.code)) as twin
            from acts.act_at(@) a
            join ledger.code_at(@) c on c.id = a.id
            left join ledger.code_at(@) fc on fc.id = a.framework_id
            left join ledger.code_at(@) pc on pc.id = a.party_id
            order by a.position, c.code
            """,
            Kind.ACT_STAGES, """
            select c.code as act, upper(replace(s.stage, '-', '_')) as stage, s.since,
                (select max(x.words) from ledger.text_at(@) x where x.id = s.id and x.field = 'source-' || s.stage and x.original) as source
            from acts.stage_until(@) s join ledger.code_at(@) c on c.id = s.id
            order by c.code, s.since
            """,
            Kind.ACT_MEASURES, """
            select fc.code as framework, c.code as act, case tc.kind when 'measure' then tc.code end as measure,
                case tc.kind when 'step' then tc.code end as step
            from acts.carries_out_at(@) r
            join ledger.code_at(@) c on c.id = r.id
            join ledger.code_at(@) tc on tc.id = r.thing_id and tc.kind in ('measure', 'step') and tc.id in
            %s
            join ledger.code_at(@) fc on fc.id = tc.scope_id
            order by fc.code, c.code, tc.kind, tc.code
            """.formatted(PlanStore.PRESENT),
            Kind.MEETINGS, """
            select m.id, bc.code as body, %s as number, m.held_on as date
            from council.meeting_at(@) m
            join ledger.code_at(@) c on c.id = m.id
            join ledger.code_at(@) bc on bc.id = m.body_id
            order by m.held_on, bc.code, c.code
            """.formatted(BARE.formatted("c.code", "bc.code", "-")),
            Kind.DOCUMENTS,
                    """
            select d.id, c.code, d.kind, coalesce(bc.code, mb.code) as body, %s as meeting, d.number, d.dated as date,
                (select upper(replace(s.stage, '-', '_')) from council.document_stage_until(@) s where s.id = d.id and s.until > :on) as stage,
                %s
            from council.document_at(@) d
            join ledger.code_at(@) c on c.id = d.id
            left join ledger.code_at(@) bc on bc.id = d.body_id
            left join council.meeting_at(@) m on m.id = d.meeting_id
            left join ledger.code_at(@) mc on mc.id = m.id
            left join ledger.code_at(@) mb on mb.id = m.body_id
            order by d.dated nulls first, c.code
            """.formatted(
                                    BARE.formatted("mc.code", "mb.code", "-"),
                                    String.join(
                                            ",\n",
                                            reached("approved"),
                                            reached("adopted"),
                                            reached("in-force"),
                                            reached("repealed"))),
            Kind.STATEMENTS, """
            select s.id, c.code, fc.code as framework, s.said_on as "when", s.source, s.rule, s.shown_rule,
                concat_ws(' ', s.counted, trim_scale(s.numerator) || '/' || trim_scale(s.denominator), trim_scale(s.percent) || ' %') as figure
            from scoreboard.statement_at(@) s
            join ledger.code_at(@) c on c.id = s.id
            left join ledger.code_at(@) fc on fc.id = s.framework_id
            order by s.said_on, c.code
            """);

    private FurtherStore() {}

    private static String reached(String stage) {
        return "(select min(s.since) from council.document_stage_until(@) s where s.id = d.id and s.stage = '%s') as %s"
                .formatted(stage, stage.replace('-', '_'));
    }
}
