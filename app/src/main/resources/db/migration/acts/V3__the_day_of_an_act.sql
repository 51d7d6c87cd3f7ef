-- The day that an act bears, as published; when it was adopted is a stage.
alter table acts.act add column dated date;

drop function acts.act_at(integer, date, timestamptz);
create function acts.act_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, party_id bigint, kind text, number text, published text, counted boolean,
    "position" integer, stage text, since date, dated date)
language sql stable as $$
    select a.id, a.framework_id, a.party_id, a.kind, a.number, a.published, a.counted, a.position, s.stage, s.valid_from, a.dated
    from acts.act a
    left join acts.stage s on s.union_id = a.union_id and s.id = a.id
        and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
    where a.union_id = u and a.valid_from <= o and a.valid_to > o and a.recorded_from <= k and a.recorded_to > k
$$;
