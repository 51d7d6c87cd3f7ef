-- Published to the slices above: a forecast as it was kept, with whom it was made for (0 everybody, 1 all Parties).
drop function planning.forecast_at(integer, date, timestamptz);
create function planning.forecast_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, data_date date, known timestamptz, deadline date, seed bigint, futures integer,
    engine text, digest text, result text, kept date, seen bigint)
language sql stable as $$
    select f.id, f.framework_id, f.data_date, f.known, f.deadline, f.seed, f.futures, f.engine, f.digest, f.result, f.valid_from,
        f.visibility
    from planning.forecast f
    where f.union_id = u and f.valid_from <= o and f.valid_to > o and f.recorded_from <= k and f.recorded_to > k
$$;
