-- A step, as a measure, says what will have come about when it is done; null where nothing was said.
alter table register.step add column result text check (result in
    ('analysis', 'draft', 'act-adopted', 'act-in-force', 'system-in-operation', 'target-reached', 'other'));

-- A term may be part of another of its taxonomy.
alter table register.term add column parent_id bigint;
alter table register.term add foreign key (union_id, parent_id) references ledger.thing;

drop function register.step_at(integer, date, timestamptz);
create function register.step_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, kind text, unit text, start_value numeric, goal numeric, "position" integer, counted boolean,
    result text)
language sql stable as $$
    select s.id, s.framework_id, s.kind, s.unit, s.start_value, s.goal, s.position, s.counted, coalesce(s.result, 'other')
    from register.step s
    where s.union_id = u and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
$$;

drop function register.term_at(integer, date, timestamptz);
create function register.term_at(u integer, o date, k timestamptz)
returns table (id bigint, taxonomy_id bigint, "position" integer, parent_id bigint) language sql stable as $$
    select t.id, t.taxonomy_id, t.position, t.parent_id from register.term t
    where t.union_id = u and t.valid_from <= o and t.valid_to > o and t.recorded_from <= k and t.recorded_to > k
$$;

create or replace function register.item_at(u integer, o date, k timestamptz)
returns table (id bigint, what text, framework_id bigint, group_id bigint, kind text, result text, "position" integer, counted boolean,
    weight numeric, form text, due date, first_due date, moves integer)
language sql stable as $$
    select i.id, i.what, i.framework_id, i.group_id, i.kind, i.result, i.position, i.counted,
        coalesce(w.weight, 1), d.form, d.due, d.first_due, coalesce(d.moves, 0)
    from (
        select m.id, 'measures' as what, m.framework_id, m.group_id, m.kind, m.result, m.position, m.counted
        from register.measure_at(u, o, k) m
        union all
        select s.id, 'steps', s.framework_id, null, s.kind, s.result, s.position, s.counted
        from register.step_at(u, o, k) s
    ) i
    left join register.deadline_at(u, o, k) d on d.id = i.id
    left join register.weight_at(u, o, k) w on w.id = i.id
$$;
