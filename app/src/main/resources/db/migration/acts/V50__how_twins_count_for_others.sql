-- Published to the slices above: what is said of how twin acts count in the union.
create function acts.counting_at(u integer, o date, k timestamptz)
returns table (id bigint, twins text) language sql stable as $$
    select c.id, c.twins from acts.counting c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;
