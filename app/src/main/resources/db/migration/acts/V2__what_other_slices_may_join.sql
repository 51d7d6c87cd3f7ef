-- Published to the slices above (named in the package-info of acts).
create function acts.act_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, party_id bigint, kind text, number text, published text, counted boolean,
    "position" integer, stage text, since date)
language sql stable as $$
    select a.id, a.framework_id, a.party_id, a.kind, a.number, a.published, a.counted, a.position, s.stage, s.valid_from
    from acts.act a
    left join acts.stage s on s.union_id = a.union_id and s.id = a.id
        and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
    where a.union_id = u and a.valid_from <= o and a.valid_to > o and a.recorded_from <= k and a.recorded_to > k
$$;

create function acts.twin_at(u integer, o date, k timestamptz)
returns table (id bigint, of_id bigint) language sql stable as $$
    select t.id, t.of_id from acts.twin t
    where t.union_id = u and t.valid_from <= o and t.valid_to > o and t.recorded_from <= k and t.recorded_to > k
$$;

create function acts.carries_out_at(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint) language sql stable as $$
    select c.id, c.thing_id from acts.carries_out c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;

-- The stages that acts had reached by a day, the former ones included.
create function acts.stage_until(u integer, o date, k timestamptz)
returns table (id bigint, stage text, since date) language sql stable as $$
    select s.id, s.stage, s.valid_from from acts.stage s
    where s.union_id = u and s.valid_from <= o and s.recorded_from <= k and s.recorded_to > k
$$;
