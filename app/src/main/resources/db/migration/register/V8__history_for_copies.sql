-- Published to the slices above: all versions over both times, for copies in memory.
create function register.item_history(u integer)
returns table (id bigint, what text, framework_id bigint, group_id bigint, result text, "position" integer, counted boolean,
    valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select m.id, 'measures', m.framework_id, m.group_id, m.result, m.position, m.counted,
        m.valid_from, m.valid_to, m.recorded_from, m.recorded_to, m.seq, m.leaf
    from register.measure m where m.union_id = u
    union all
    select s.id, 'steps', s.framework_id, null, coalesce(s.result, 'other'), s.position, s.counted,
        s.valid_from, s.valid_to, s.recorded_from, s.recorded_to, s.seq, s.leaf
    from register.step s where s.union_id = u
$$;

create function register.deadline_history(u integer)
returns table (id bigint, form text, due date, first_due date, moves integer, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.form, t.due, t.first_due, t.moves, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.deadline t where t.union_id = u
$$;

create function register.weight_history(u integer)
returns table (id bigint, weight numeric, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.weight, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.weight t where t.union_id = u
$$;

create function register.serves_history(u integer)
returns table (id bigint, measure_id bigint, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.measure_id, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.serves t where t.union_id = u
$$;

create function register.assignment_history(u integer)
returns table (id bigint, body_id bigint, role text, "position" integer, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.body_id, t.role, t.position, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.assignment t where t.union_id = u
$$;

create function register.group_history(u integer)
returns table (id bigint, framework_id bigint, parent_id bigint, depth integer, "position" integer, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.framework_id, t.parent_id, t.depth, t.position, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.plan_group t where t.union_id = u
$$;

create function register.classified_history(u integer)
returns table (id bigint, term_id bigint, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.term_id, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.classified t where t.union_id = u
$$;

create function register.term_history(u integer)
returns table (id bigint, taxonomy_id bigint, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.taxonomy_id, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from register.term t where t.union_id = u
$$;
