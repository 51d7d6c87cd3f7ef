-- Stages of a Party's own choice: their place on its way, and the stage of an act that the end of each reaches. Rows without a place
-- were said before: their stage is that of the act itself.
alter table planning.procedure drop constraint procedure_stage_check;
alter table planning.procedure add column place integer check (place > 0);
alter table planning.procedure add column reaches text check (reaches in ('agreed', 'prepared', 'adopted', 'in-force'));
alter table planning.procedure add check (place is not null or stage in ('agreed', 'prepared', 'adopted', 'in-force'));

-- The stages of its Party's way that an act (id) has passed, each from its day on, where the stages of acts do not say so already.
create table planning.passed (
    like ledger.fact including all,
    id bigint not null,
    stage text not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('planning.passed', 'id', 'stage');
call ledger.guard('planning.passed');

-- The stages that hold on a day, as known at a moment, each with its place; those said before in the order of the stages of acts.
create function planning.procedure_at(u integer, o date, k timestamptz)
returns table (id bigint, stage text, place integer, reaches text, "least" numeric, likely numeric, most numeric, body_id bigint)
language sql stable parallel safe as $$
    select p.id, p.stage, coalesce(p.place, array_position(array['agreed', 'prepared', 'adopted', 'in-force'], p.stage)),
        case when p.place is null then p.stage else p.reaches end, p.least, p.likely, p.most, p.body_id
    from planning.procedure p
    where p.union_id = u and p.valid_from <= o and p.valid_to > o and p.recorded_from <= k and p.recorded_to > k
$$;

-- The stages of their own ways that acts had passed by a day, as known at a moment.
create function planning.passed_at(u integer, o date, k timestamptz)
returns table (id bigint, stage text, since date) language sql stable parallel safe as $$
    select p.id, p.stage, p.valid_from from planning.passed p
    where p.union_id = u and p.valid_from <= o and p.valid_to > o and p.recorded_from <= k and p.recorded_to > k
$$;
