-- How twin acts of the Parties count: once (where nothing is said) or each. Said of the union.
create table acts.counting (
    like ledger.fact including all,
    id bigint not null,
    twins text not null check (twins in ('once', 'each')),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('acts.counting', 'id');
call ledger.guard('acts.counting');

-- Published to the slices above: the acts that totals count. Of twins that count once it is the one that the others repeat.
create function acts.counted_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, stage text) language sql stable as $$
    select a.id, a.framework_id, a.stage from acts.act_at(u, o, k) a
    where a.counted and (not exists (select from acts.twin_at(u, o, k) t where t.id = a.id)
        or exists (select from acts.counting c where c.union_id = u and c.twins = 'each'
            and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k))
$$;
