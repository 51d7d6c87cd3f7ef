-- Published to the slices above (named in the package-info of council).
create function council.closure_at(u integer, o date, k timestamptz)
returns table (id bigint, document_id bigint, since date) language sql stable as $$
    select c.id, c.document_id, c.valid_from from council.closure c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;

create function council.meeting_at(u integer, o date, k timestamptz)
returns table (id bigint, body_id bigint, number integer, held_on date) language sql stable as $$
    select m.id, m.body_id, m.number, m.held_on from council.meeting m
    where m.union_id = u and m.valid_from <= o and m.valid_to > o and m.recorded_from <= k and m.recorded_to > k
$$;

create function council.document_at(u integer, o date, k timestamptz)
returns table (id bigint, kind text, number text, dated date, body_id bigint, meeting_id bigint) language sql stable as $$
    select d.id, d.kind, d.number, d.dated, d.body_id, d.meeting_id from council.document d
    where d.union_id = u and d.valid_from <= o and d.valid_to > o and d.recorded_from <= k and d.recorded_to > k
$$;

-- The stages that documents had reached by a day, the former ones included.
create function council.document_stage_until(u integer, o date, k timestamptz)
returns table (id bigint, stage text, since date, until date) language sql stable as $$
    select s.id, s.stage, s.valid_from, s.valid_to from council.document_stage s
    where s.union_id = u and s.valid_from <= o and s.recorded_from <= k and s.recorded_to > k
$$;
