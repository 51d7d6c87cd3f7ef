-- Published to the slices above (named in the package-info of council).
create function council.closure_at(u integer, o date, k timestamptz)
returns table (id bigint, document_id bigint, since date) language sql stable as $$
    select c.id, c.document_id, c.valid_from from council.closure c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;
