-- Published to the slices above: all versions over both times, for copies in memory.
create function parties.succession_history(u integer)
returns table (id bigint, successor_id bigint, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.successor_id, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf
    from parties.succession t where t.union_id = u
$$;
