-- Published to the slices above: the plan over all its days, as known at a moment, for what learns from its history.
create function register.item_known(u integer, k timestamptz)
returns table (id bigint, what text, framework_id bigint, group_id bigint, kind text, counted boolean, valid_from date, valid_to date)
language sql stable as $$
    select m.id, 'measures', m.framework_id, m.group_id, m.kind, m.counted, m.valid_from, m.valid_to from register.measure m
    where m.union_id = u and m.recorded_from <= k and m.recorded_to > k
    union all
    select s.id, 'steps', s.framework_id, null, s.kind, s.counted, s.valid_from, s.valid_to from register.step s
    where s.union_id = u and s.recorded_from <= k and s.recorded_to > k
$$;

create function register.deadline_known(u integer, k timestamptz)
returns table (id bigint, due date, valid_from date, valid_to date) language sql stable as $$
    select d.id, d.due, d.valid_from, d.valid_to from register.deadline d
    where d.union_id = u and d.recorded_from <= k and d.recorded_to > k
$$;

create function register.link_known(u integer, k timestamptz)
returns table (id bigint, to_id bigint, kind text, lag integer, valid_from date, valid_to date) language sql stable as $$
    select l.id, l.to_id, l.kind, l.lag, l.valid_from, l.valid_to from register.link l
    where l.union_id = u and l.recorded_from <= k and l.recorded_to > k
$$;

create function register.serves_known(u integer, k timestamptz)
returns table (id bigint, measure_id bigint, valid_from date, valid_to date) language sql stable as $$
    select s.id, s.measure_id, s.valid_from, s.valid_to from register.serves s
    where s.union_id = u and s.recorded_from <= k and s.recorded_to > k
$$;

create function register.assignment_known(u integer, k timestamptz)
returns table (id bigint, body_id bigint, role text, "position" integer, valid_from date, valid_to date) language sql stable as $$
    select a.id, a.body_id, a.role, a.position, a.valid_from, a.valid_to from register.assignment a
    where a.union_id = u and a.recorded_from <= k and a.recorded_to > k
$$;

create function register.continues_known(u integer, k timestamptz)
returns table (id bigint, of_id bigint, fate text, valid_from date) language sql stable as $$
    select c.id, c.of_id, c.fate, c.valid_from from register.continues c
    where c.union_id = u and c.recorded_from <= k and c.recorded_to > k
$$;
