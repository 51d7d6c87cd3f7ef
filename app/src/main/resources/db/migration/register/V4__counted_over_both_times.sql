-- Published to the slices above: the counted things of a framework over all days and with the times of recording, for the
-- curve of what was shown then.
create function register.counted_ever(u integer, f bigint, k timestamptz)
returns table (id bigint, what text, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz)
language sql stable as $$
    select m.id, 'measures', m.valid_from, m.valid_to, m.recorded_from, m.recorded_to from register.measure m
    where m.union_id = u and m.framework_id = f and m.counted and m.recorded_from <= k
    union all
    select s.id, 'steps', s.valid_from, s.valid_to, s.recorded_from, s.recorded_to from register.step s
    where s.union_id = u and s.framework_id = f and s.counted and s.recorded_from <= k
$$;
