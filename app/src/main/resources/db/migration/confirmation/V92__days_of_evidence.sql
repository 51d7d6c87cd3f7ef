-- Of each thing, the latest day that the evidence of its claims bears, as far as the reader sees it; of a measure that stands as its
-- steps, the latest of theirs. Evidence that bears no day counts as of the day from which it serves.
create function confirmation.evidence_day_at(u integer, o date, k timestamptz)
returns table (id bigint, dated date) language sql stable as $$
    with served as (
        select c.thing_id as id, max(coalesce(d.dated, v.valid_from)) as dated
        from confirmation.claim c
        join confirmation.evidence v on v.union_id = u and v.id = c.id
            and v.valid_from <= o and v.valid_to > o and v.recorded_from <= k and v.recorded_to > k
        join confirmation.document d on d.union_id = u and d.id = v.document_id and d.recorded_from <= k and d.recorded_to > k
        where c.union_id = u and c.kind is null and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
        group by c.thing_id
    )
    select s.id, s.dated from served s
    union all
    select t.measure_id, max(s.dated) from register.serves_at(u, o, k) t join served s on s.id = t.id
    where not exists (select from served own where own.id = t.measure_id)
    group by t.measure_id
$$;
