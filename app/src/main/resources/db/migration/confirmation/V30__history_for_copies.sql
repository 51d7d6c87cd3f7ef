-- Published to the slices above: all versions over both times, for copies in memory.
create function confirmation.standing_history(u integer)
returns table (id bigint, party_id bigint, state text, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.party_id, t.state, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from confirmation.standing t where t.union_id = u
$$;
