-- Published to the slices above (named in the package-info of register): the plan as of a moment. Inlined by the planner.
create function register.group_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, parent_id bigint, depth integer, "position" integer) language sql stable as $$
    select g.id, g.framework_id, g.parent_id, g.depth, g.position from register.plan_group g
    where g.union_id = u and g.valid_from <= o and g.valid_to > o and g.recorded_from <= k and g.recorded_to > k
$$;

create function register.measure_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, group_id bigint, parent_id bigint, kind text, result text, "position" integer, counted boolean)
language sql stable as $$
    select m.id, m.framework_id, m.group_id, m.parent_id, m.kind, m.result, m.position, m.counted from register.measure m
    where m.union_id = u and m.valid_from <= o and m.valid_to > o and m.recorded_from <= k and m.recorded_to > k
$$;

create function register.step_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, kind text, unit text, start_value numeric, goal numeric, "position" integer, counted boolean)
language sql stable as $$
    select s.id, s.framework_id, s.kind, s.unit, s.start_value, s.goal, s.position, s.counted from register.step s
    where s.union_id = u and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
$$;

create function register.serves_at(u integer, o date, k timestamptz)
returns table (id bigint, measure_id bigint) language sql stable as $$
    select s.id, s.measure_id from register.serves s
    where s.union_id = u and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
$$;

create function register.deadline_at(u integer, o date, k timestamptz)
returns table (id bigint, form text, words text, starts date, due date, first_due date, moves integer, document_id bigint)
language sql stable as $$
    select d.id, d.form, d.words, d.starts, d.due, d.first_due, d.moves, d.document_id from register.deadline d
    where d.union_id = u and d.valid_from <= o and d.valid_to > o and d.recorded_from <= k and d.recorded_to > k
$$;

create function register.weight_at(u integer, o date, k timestamptz)
returns table (id bigint, weight numeric) language sql stable as $$
    select w.id, w.weight from register.weight w
    where w.union_id = u and w.valid_from <= o and w.valid_to > o and w.recorded_from <= k and w.recorded_to > k
$$;

create function register.assignment_at(u integer, o date, k timestamptz)
returns table (id bigint, body_id bigint, role text, "position" integer) language sql stable as $$
    select a.id, a.body_id, a.role, a.position from register.assignment a
    where a.union_id = u and a.valid_from <= o and a.valid_to > o and a.recorded_from <= k and a.recorded_to > k
$$;

create function register.link_at(u integer, o date, k timestamptz)
returns table (id bigint, to_id bigint, kind text, lag integer) language sql stable as $$
    select l.id, l.to_id, l.kind, l.lag from register.link l
    where l.union_id = u and l.valid_from <= o and l.valid_to > o and l.recorded_from <= k and l.recorded_to > k
$$;

create function register.classified_at(u integer, o date, k timestamptz)
returns table (id bigint, term_id bigint) language sql stable as $$
    select c.id, c.term_id from register.classified c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;

-- What a headline can count: measures and steps alike, each with its dates and its weight.
create function register.item_at(u integer, o date, k timestamptz)
returns table (id bigint, what text, framework_id bigint, group_id bigint, kind text, result text, "position" integer, counted boolean,
    weight numeric, form text, due date, first_due date, moves integer)
language sql stable as $$
    select i.id, i.what, i.framework_id, i.group_id, i.kind, i.result, i.position, i.counted,
        coalesce(w.weight, 1), d.form, d.due, d.first_due, coalesce(d.moves, 0)
    from (
        select m.id, 'measures' as what, m.framework_id, m.group_id, m.kind, m.result, m.position, m.counted
        from register.measure_at(u, o, k) m
        union all
        select s.id, 'steps', s.framework_id, null, s.kind, 'other', s.position, s.counted
        from register.step_at(u, o, k) s
    ) i
    left join register.deadline_at(u, o, k) d on d.id = i.id
    left join register.weight_at(u, o, k) w on w.id = i.id
$$;

-- For commands, which decide on the present record over all its days: which Party carries a thing out,
create function register.carrier_now(u integer)
returns table (id bigint, party_id bigint, valid_from date, valid_to date) language sql stable as $$
    select a.id, b.party_id, greatest(a.valid_from, b.valid_from), least(a.valid_to, b.valid_to)
    from register.assignment a
    join parties.body_known(u) b on b.id = a.body_id and b.party_id is not null
        and b.valid_from < a.valid_to and b.valid_to > a.valid_from
    where a.union_id = u and a.recorded_to = 'infinity' and a.role in ('lead', 'co-executor')
$$;

-- and which steps a measure is judged by.
create function register.served_now(u integer)
returns table (id bigint, measure_id bigint, counted boolean, valid_from date, valid_to date) language sql stable as $$
    select s.id, s.measure_id, t.counted, greatest(s.valid_from, t.valid_from), least(s.valid_to, t.valid_to)
    from register.serves s
    join register.step t on t.union_id = s.union_id and t.id = s.id and t.recorded_to = 'infinity'
        and t.valid_from < s.valid_to and t.valid_to > s.valid_from
    where s.union_id = u and s.recorded_to = 'infinity'
$$;

-- The counted things of a framework over all days, as known at a moment: for curves.
create function register.counted_known(u integer, f bigint, k timestamptz)
returns table (id bigint, what text, valid_from date, valid_to date) language sql stable as $$
    select m.id, 'measures', m.valid_from, m.valid_to from register.measure m
    where m.union_id = u and m.framework_id = f and m.counted and m.recorded_from <= k and m.recorded_to > k
    union all
    select s.id, 'steps', s.valid_from, s.valid_to from register.step s
    where s.union_id = u and s.framework_id = f and s.counted and s.recorded_from <= k and s.recorded_to > k
$$;

create function register.term_at(u integer, o date, k timestamptz)
returns table (id bigint, taxonomy_id bigint, "position" integer) language sql stable as $$
    select t.id, t.taxonomy_id, t.position from register.term t
    where t.union_id = u and t.valid_from <= o and t.valid_to > o and t.recorded_from <= k and t.recorded_to > k
$$;

create function register.framework_at(u integer, o date, k timestamptz)
returns table (id bigint, starts date, ends date, counts text, "position" integer) language sql stable as $$
    select f.id, f.starts, f.ends, f.counts, f.position from register.framework f
    where f.union_id = u and f.valid_from <= o and f.valid_to > o and f.recorded_from <= k and f.recorded_to > k
$$;

create function register.level_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, depth integer) language sql stable as $$
    select l.id, l.framework_id, l.depth from register.level l
    where l.union_id = u and l.valid_from <= o and l.valid_to > o and l.recorded_from <= k and l.recorded_to > k
$$;

-- Each edition that was in force by that day, the former ones included.
create function register.edition_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, number integer, decided_on date, document_id bigint, in_force date)
language sql stable as $$
    select e.id, e.framework_id, e.number, e.decided_on, e.document_id, e.valid_from from register.edition e
    where e.union_id = u and e.valid_from <= o and e.valid_to > o and e.recorded_from <= k and e.recorded_to > k
$$;

create function register.continues_at(u integer, o date, k timestamptz)
returns table (id bigint, of_id bigint, fate text) language sql stable as $$
    select c.id, c.of_id, c.fate from register.continues c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;

create function register.instrument_at(u integer, o date, k timestamptz)
returns table (id bigint, kind text, signed date, in_force date, "position" integer) language sql stable as $$
    select i.id, i.kind, i.signed, i.in_force, i.position from register.instrument i
    where i.union_id = u and i.valid_from <= o and i.valid_to > o and i.recorded_from <= k and i.recorded_to > k
$$;

create function register.provision_at(u integer, o date, k timestamptz)
returns table (id bigint, instrument_id bigint, parent_id bigint, "position" integer) language sql stable as $$
    select p.id, p.instrument_id, p.parent_id, p.position from register.provision p
    where p.union_id = u and p.valid_from <= o and p.valid_to > o and p.recorded_from <= k and p.recorded_to > k
$$;

create function register.alignment_at(u integer, o date, k timestamptz)
returns table (id bigint, provision_id bigint, degree text) language sql stable as $$
    select a.id, a.provision_id, a.degree from register.alignment a
    where a.union_id = u and a.valid_from <= o and a.valid_to > o and a.recorded_from <= k and a.recorded_to > k
$$;

create function register.taxonomy_at(u integer, o date, k timestamptz)
returns table (id bigint, "position" integer) language sql stable as $$
    select t.id, t.position from register.taxonomy t
    where t.union_id = u and t.valid_from <= o and t.valid_to > o and t.recorded_from <= k and t.recorded_to > k
$$;
