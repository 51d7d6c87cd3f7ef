-- The present record is the one that the reader may see: what was closed after the last release still holds for him.
create or replace function register.carrier_now(u integer)
returns table (id bigint, party_id bigint, valid_from date, valid_to date) language sql stable as $$
    select a.id, b.party_id, greatest(a.valid_from, b.valid_from), least(a.valid_to, b.valid_to)
    from register.assignment a
    join parties.body_known(u) b on b.id = a.body_id and b.party_id is not null
        and b.valid_from < a.valid_to and b.valid_to > a.valid_from
    where a.union_id = u and a.recorded_to > (select ledger.seen_until(u)) and a.role in ('lead', 'co-executor')
$$;

create or replace function register.inherited_carrier_now(u integer)
returns table (id bigint, party_id bigint, valid_from date, valid_to date) language sql stable as $$
    select s.id, c.party_id, greatest(s.valid_from, c.valid_from), least(s.valid_to, c.valid_to)
    from register.serves s
    join register.carrier_now(u) c on c.id = s.measure_id and c.valid_from < s.valid_to and c.valid_to > s.valid_from
    where s.union_id = u and s.recorded_to > (select ledger.seen_until(u))
$$;

create or replace function register.served_now(u integer)
returns table (id bigint, measure_id bigint, counted boolean, valid_from date, valid_to date) language sql stable as $$
    select s.id, s.measure_id, t.counted, greatest(s.valid_from, t.valid_from), least(s.valid_to, t.valid_to)
    from register.serves s
    join register.step t on t.union_id = s.union_id and t.id = s.id and t.recorded_to > (select ledger.seen_until(u))
        and t.valid_from < s.valid_to and t.valid_to > s.valid_from
    where s.union_id = u and s.recorded_to > (select ledger.seen_until(u))
$$;
