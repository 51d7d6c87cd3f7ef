-- A step that names nobody of its own is carried out by whoever carries out the measures that it serves.

-- For commands, over all days: the Parties that a step would have from its measures,
create function register.inherited_carrier_now(u integer)
returns table (id bigint, party_id bigint, valid_from date, valid_to date) language sql stable as $$
    select s.id, c.party_id, greatest(s.valid_from, c.valid_from), least(s.valid_to, c.valid_to)
    from register.serves s
    join register.carrier_now(u) c on c.id = s.measure_id and c.valid_from < s.valid_to and c.valid_to > s.valid_from
    where s.union_id = u and s.recorded_to = 'infinity'
$$;

-- and for readers: who carries a measure or step out on a day.
create function register.carrier_at(u integer, o date, k timestamptz)
returns table (id bigint, party_id bigint) language sql stable as $$
    select a.id, b.party_id from register.assignment_at(u, o, k) a
    join parties.body_at(u, o, k) b on b.id = a.body_id and b.party_id is not null
    where a.role in ('lead', 'co-executor')
    union
    select s.id, b.party_id from register.serves_at(u, o, k) s
    join register.assignment_at(u, o, k) a on a.id = s.measure_id and a.role in ('lead', 'co-executor')
    join parties.body_at(u, o, k) b on b.id = a.body_id and b.party_id is not null
    where not exists (select from register.assignment_at(u, o, k) i
        join parties.body_at(u, o, k) w on w.id = i.body_id and w.party_id is not null
        where i.id = s.id and i.role in ('lead', 'co-executor'))
$$;
