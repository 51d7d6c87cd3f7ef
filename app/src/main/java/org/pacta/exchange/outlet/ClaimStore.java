package org.pacta.exchange.outlet;

import java.util.Map;
import org.pacta.exchange.workbook.Kind;

/// The SQL of claims and of what was said to them. See [ItemStore] for what the columns mean and what `(@)` stands
/// for.
///
/// A reversal stands without a Party; it names the last claim before it, or none of its own the first Party and its
/// day.
final class ClaimStore {

    static final Map<Kind, String> SHEETS = Map.of(
            Kind.CLAIMS, """
            select k.id, fc.code as framework, upper(c.kind) as thing, c.code, pc.code as party, k.since,
                nullif(k.version, 1) as version, k.recorded, k.value,
                case when k.rule like 'named:%%' then 'named:' || (
                    select string_agg(nc.code, ',' order by nc.code) from unnest(string_to_array(substr(k.rule, 7), ',')) n
                    join ledger.code_at(@) nc on nc.id = n::bigint) else k.rule end as rule
            from confirmation.claim_at(@) k
            join ledger.code_at(@) pc on pc.id = k.party_id
            %s
            order by fc.code, c.kind, c.code, pc.code, k.since, k.version
            """.formatted(PlanStore.THING.formatted("k.thing_id")),
            Kind.CONFIRMATIONS, """
            select fc.code as framework, upper(c.kind) as thing, c.code, a.party, a.claimed_by, a.since, a.version, a.answer,
                a.date, a.recorded, a.texts
            from (
                select k.thing_id, rc.code as party, kc.code as claimed_by, k.since, nullif(k.version, 1) as version,
                    case r.kind when 'by-silence' then 'SILENCE' else upper(r.kind) end as answer,
                    (r.recorded at time zone :zone)::date as date, r.recorded,
                    (select json_agg(json_build_array('words', t.language, t.words, t.original))::text
                        from ledger.text_at(@) t where t.id = r.id and t.field = 'reason-' || r.party_id) as texts
                from confirmation.reaction_at(@) r
                join confirmation.claim_at(@) k on k.id = r.id
                join ledger.code_at(@) kc on kc.id = k.party_id
                left join ledger.code_at(@) rc on rc.id = r.party_id
                union all
                select r.thing_id, null, coalesce(kc.code, p.code), coalesce(k.since, r.since), nullif(k.version, 1), 'REVERSED', r.since,
                    r.recorded,
                    (select json_agg(json_build_array(t.field, t.language, t.words, t.original))::text from ledger.text_at(@) t where t.id = r.id)
                from confirmation.reversal_at(@) r
                left join lateral (select k.party_id, k.since, k.version from confirmation.claim_at(@) k
                    where k.thing_id = r.thing_id and k.since <= r.since order by k.since desc, k.id desc limit 1) k on true
                left join ledger.code_at(@) kc on kc.id = k.party_id
                left join lateral (select o.code from parties.party_at(@) f join ledger.code_at(@) o on o.id = f.id
                    order by f.position, o.code limit 1) p on true
            ) a
            %s
            order by fc.code, c.kind, c.code, a.claimed_by, a.since, a.version nulls first, a.recorded, a.party nulls first, a.answer
            """.formatted(PlanStore.THING.formatted("a.thing_id")));

    private ClaimStore() {}
}
