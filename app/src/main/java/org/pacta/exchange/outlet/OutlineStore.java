package org.pacta.exchange.outlet;

import java.util.Map;
import org.pacta.exchange.workbook.Kind;

/// The SQL of the sheets from union to group. See [ItemStore] for what the columns mean and what `(@)` stands for.
final class OutlineStore {

    /// The rule set for the thing `%s`, with Parties by their codes.
    static final String RULE = """
            (select case r.kind when 'silence' then 'silence:' || r.days when 'named' then 'named:' || (
                    select string_agg(nc.code, ',' order by nc.code) from unnest(string_to_array(r.parties, ',')) n
                    join ledger.code_at(@) nc on nc.id = n::bigint) else r.kind end
                from confirmation.rule_at(@) r where r.id = %s)""";

    /// What the thing `%1$s` goes on with, and what became of that.
    static final String CONTINUES = """
            (select string_agg(xc.code || ':' || oc.code, '; ' order by xc.code, oc.code) from register.continues_at(@) n
                join ledger.code_at(@) oc on oc.id = n.of_id join ledger.code_at(@) xc on xc.id = oc.scope_id
                where n.id = %1$s and n.of_id in """ + PlanStore.PRESENT + """
            ) as continues,
            (select max(upper(replace(n.fate, '-', '_'))) from register.continues_at(@) n
                where n.id = %1$s and n.of_id in """ + PlanStore.PRESENT + ") as fate";

    static final Map<Kind, String> SHEETS = Map.of(
            Kind.UNION, """
            select u.id, u.code, u.zone as time_zone, replace(u.languages, ',', '; ') as languages, u.demo_day, %s as confirmation,
                (select upper(t.twins) from acts.counting_at(@) t where t.id = u.id) as twins
            from parties.union_at(@) u
            """.formatted(RULE.formatted("u.id")),
            Kind.PARTIES, """
            select p.id, c.code, p.position as "order"
            from parties.party_at(@) p join ledger.code_at(@) c on c.id = p.id
            order by p.position, c.code
            """,
            Kind.BODIES, """
            select b.id, c.code, pc.code as party,
                case b.kind when 'executor' then 'BODY' when 'council' then 'DECIDING' else upper(b.kind) end as kind,
                (select string_agg(sc.code, '; ' order by sc.code) from parties.succession_at(@) s
                    join ledger.code_at(@) sc on sc.id = s.id where s.successor_id = b.id) as predecessors,
                (select max(upper(s.kind)) from parties.succession_at(@) s where s.successor_id = b.id) as change,
                b.first as "from", case when b.last < 'infinity' then b.last - 1 end as "to"
            from (select e.id, e.party_id, e.kind, e.valid_from, min(e.valid_from) over days as first, max(e.valid_to) over days as last,
                    row_number() over (partition by e.id order by e.valid_from > :on, e.valid_from desc) as newest
                from parties.body_ever(:union, :known) e window days as (partition by e.id)) b
            join ledger.code_at(@) c on c.id = b.id
            left join parties.party_at(@) p on p.id = b.party_id
            left join ledger.code_at(@) pc on pc.id = p.id
            where b.newest = 1 and b.valid_from <= :on
            order by b.first, p.position nulls first, c.code
            """,
            Kind.FRAMEWORKS, """
            select f.id, c.code, f.starts as "from", f.ends as "to", upper(f.counts) as headline, f.position as "order", %s as confirmation
            from register.framework_at(@) f join ledger.code_at(@) c on c.id = f.id
            order by f.position, c.code
            """.formatted(RULE.formatted("f.id")),
            Kind.EDITIONS, """
            select e.id, fc.code as framework, e.number, e.decided_on, e.in_force, dc.code as document
            from register.edition_at(@) e join ledger.code_at(@) fc on fc.id = e.framework_id
            left join ledger.code_at(@) dc on dc.id = e.document_id
            order by fc.code, e.in_force, e.number
            """,
            Kind.LEVELS, """
            select l.id, fc.code as framework, c.code, l.depth as number
            from register.level_at(@) l join ledger.code_at(@) c on c.id = l.id join ledger.code_at(@) fc on fc.id = l.framework_id
            order by fc.code, l.depth
            """,
            Kind.GROUPS, """
            select g.id, fc.code as framework, c.code, lc.code as level, pc.code as parent, g.position as "order", %s,
                o.since as closed, dc.code as closed_by
            from register.group_at(@) g join ledger.code_at(@) c on c.id = g.id join ledger.code_at(@) fc on fc.id = g.framework_id
            left join register.level_at(@) l on l.framework_id = g.framework_id and l.depth = g.depth
            left join ledger.code_at(@) lc on lc.id = l.id
            left join ledger.code_at(@) pc on pc.id = g.parent_id
            left join council.closure_at(@) o on o.id = g.id
            left join ledger.code_at(@) dc on dc.id = o.document_id
            order by fc.code, g.depth, g.position, c.code
            """.formatted(CONTINUES.formatted("g.id")));

    private OutlineStore() {}
}
