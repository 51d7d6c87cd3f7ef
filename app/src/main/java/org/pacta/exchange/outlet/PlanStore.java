package org.pacta.exchange.outlet;

import java.util.Map;
import org.pacta.exchange.workbook.Kind;

/// The SQL of measures, steps and what binds them. See [ItemStore] for what the columns mean and what `(@)` stands
/// for.
final class PlanStore {

    private static final String DEADLINE = """
            d.form as deadline, d.words as deadline_words, case when d.first_due is distinct from d.due then d.first_due end as deadline_first,
            nullif(d.moves, 0) as deadline_moves, dc.code as deadline_document,
            (select string_agg(tc.code, '; ' order by tc.code) from register.classified_at(@) k
                join ledger.code_at(@) tc on tc.id = k.term_id where k.id = %1$s) as terms,
            %2$s""";

    private static final String RESULT = """
            case %1$s.result when 'system-in-operation' then 'SYSTEM' when 'target-reached' then 'TARGET'
                    else upper(replace(%1$s.result, '-', '_')) end""";

    private static final String DUE = """
            left join register.deadline_at(@) d on d.id = %s
            left join ledger.code_at(@) dc on dc.id = d.document_id
            """;

    /// The things of plans; what left one keeps code and assignments, and has no row of its own.
    static final String PRESENT = """
            (select p.id from register.measure_at(@) p union all select p.id from register.step_at(@) p
                union all select p.id from register.group_at(@) p)""";

    /// A thing by its kind, code and framework.
    static final String THING = """
            join ledger.code_at(@) c on c.id = %s and c.kind in ('measure', 'step', 'group') and c.id in
            """ + PRESENT + """

            join ledger.code_at(@) fc on fc.id = c.scope_id
            """;

    static final Map<Kind, String> SHEETS = Map.of(
            Kind.MEASURES,
                    """
            select m.id, fc.code as framework, c.code, gc.code as "group", pc.code as parent, upper(m.kind) as kind,
                %s as result, m.counted, m.position as "order", %s, %s as confirmation
            from register.measure_at(@) m
            join ledger.code_at(@) c on c.id = m.id
            join ledger.code_at(@) fc on fc.id = m.framework_id
            left join ledger.code_at(@) gc on gc.id = m.group_id
            left join ledger.code_at(@) pc on pc.id = m.parent_id and pc.id in %5$s
            %s
            order by fc.code, m.parent_id is not null, m.position, c.code
            """.formatted(
                                    RESULT.formatted("m"),
                                    DEADLINE.formatted("m.id", OutlineStore.CONTINUES.formatted("m.id")),
                                    OutlineStore.RULE.formatted("m.id"),
                                    DUE.formatted("m.id"),
                                    PRESENT),
            Kind.STEPS,
                    """
            select s.id, fc.code as framework, c.code, upper(s.kind) as type, s.unit, s.start_value, s.goal, s.counted,
                s.position as "order", %s as result, %s
            from register.step_at(@) s
            join ledger.code_at(@) c on c.id = s.id
            join ledger.code_at(@) fc on fc.id = s.framework_id
            %s
            order by fc.code, s.position, c.code
            """.formatted(
                                    RESULT.formatted("s"),
                                    DEADLINE.formatted("s.id", OutlineStore.CONTINUES.formatted("s.id")),
                                    DUE.formatted("s.id")),
            Kind.STEP_MEASURES, """
            select fc.code as framework, sc.code as step, mc.code as measure
            from register.serves_at(@) s
            join ledger.code_at(@) sc on sc.id = s.id and sc.id in %1$s
            join ledger.code_at(@) mc on mc.id = s.measure_id and mc.id in %1$s
            join ledger.code_at(@) fc on fc.id = sc.scope_id
            order by fc.code, sc.code, mc.code
            """.formatted(PRESENT),
            Kind.ASSIGNMENTS, """
            select fc.code as framework, upper(c.kind) as thing, c.code, bc.code as body, upper(replace(a.role, '-', '_')) as role,
                a.position as "order"
            from register.assignment_at(@) a
            join ledger.code_at(@) bc on bc.id = a.body_id
            %s
            order by fc.code, c.kind, c.code, a.position, bc.code, a.role
            """.formatted(THING.formatted("a.id")),
            Kind.LINKS, """
            select fc.code as framework, c.code as "from", tc.code as "to", upper(replace(l.kind, '-', '_')) as kind, l.lag as lag_days,
                case when c.kind = 'step' then 'STEP' end as from_thing, case when tc.kind = 'step' then 'STEP' end as to_thing,
                case when tc.scope_id <> c.scope_id then tf.code end as to_framework
            from register.link_at(@) l
            join ledger.code_at(@) tc on tc.id = l.to_id and tc.id in %s
            join ledger.code_at(@) tf on tf.id = tc.scope_id
            %s
            order by fc.code, c.code, tc.code, l.kind
            """.formatted(PRESENT, THING.formatted("l.id")),
            Kind.WEIGHTS, """
            select fc.code as framework, upper(c.kind) as thing, c.code, w.weight
            from register.weight_at(@) w
            %s
            order by fc.code, c.kind, c.code
            """.formatted(THING.formatted("w.id")),
            Kind.INSTRUMENTS, """
            select i.id, c.code, i.kind, i.signed, i.in_force, i.position as "order"
            from register.instrument_at(@) i join ledger.code_at(@) c on c.id = i.id
            order by i.position, c.code
            """,
            Kind.ALIGNMENTS, """
            select fc.code as framework, c.code as measure, ic.code as instrument,
                case when starts_with(pc.code, ic.code || ':') then substr(pc.code, length(ic.code) + 2) else pc.code end as provision,
                case a.degree when 'high' then 'FULL' when 'medium' then 'PARTIAL' else 'SUPPORTS' end as degree
            from register.alignment_at(@) a
            join register.provision_at(@) p on p.id = a.provision_id
            join ledger.code_at(@) pc on pc.id = p.id
            join ledger.code_at(@) ic on ic.id = p.instrument_id
            %s
            where c.kind = 'measure'
            order by fc.code, c.code, ic.code, pc.code
            """.formatted(THING.formatted("a.id")));

    private PlanStore() {}
}
