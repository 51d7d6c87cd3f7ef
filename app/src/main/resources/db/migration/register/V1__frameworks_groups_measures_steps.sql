-- A plan period. `counts` says what its headline counts.
create table register.framework (
    like ledger.fact including all,
    id bigint not null,
    starts date not null,
    ends date not null,
    counts text not null check (counts in ('measures', 'steps', 'both')),
    position integer not null,
    foreign key (union_id, id) references ledger.thing,
    check (starts <= ends)
);
call ledger.once('register.framework', 'id');
call ledger.guard('register.framework');

-- The levels above the measure, with the names that the framework gives them (as texts).
create table register.level (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    depth integer not null check (depth between 1 and 5),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    -- A framework has one level of each depth.
    constraint one_of_a_depth exclude using gist (union_id with =, framework_id with =, depth with =,
        daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&)
);
call ledger.once('register.level', 'id');
call ledger.guard('register.level');

-- States of a framework, each in force from a day until the next one.
create table register.edition (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    number integer not null check (number >= 1),
    decided_on date,
    document_id bigint,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing
);
call ledger.once('register.edition', 'id');
call ledger.guard('register.edition');
create index edition_of_framework on register.edition (union_id, framework_id);

-- Directions, programmes, plans, missions: whatever the levels are called.
create table register.plan_group (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    parent_id bigint,
    depth integer not null check (depth between 1 and 5),
    position integer not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    foreign key (union_id, parent_id) references ledger.thing,
    -- What has no parent stands at the top, and nothing else does.
    check ((parent_id is null) = (depth = 1))
);
call ledger.once('register.plan_group', 'id');
call ledger.guard('register.plan_group');
create index group_of_framework on register.plan_group (union_id, framework_id);

create table register.measure (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    group_id bigint,
    parent_id bigint,
    -- reform, investment, legal, institutional, system, training, other
    kind text not null,
    -- What will have come about when it is done.
    result text not null check (result in
        ('analysis', 'draft', 'act-adopted', 'act-in-force', 'system-in-operation', 'target-reached', 'other')),
    position integer not null,
    counted boolean not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    foreign key (union_id, group_id) references ledger.thing,
    foreign key (union_id, parent_id) references ledger.thing
);
call ledger.once('register.measure', 'id');
call ledger.guard('register.measure');
create index measure_of_framework on register.measure (union_id, framework_id);
create index measure_of_group on register.measure (union_id, group_id);

-- Milestones (done or not) and targets (from a start value to a goal).
create table register.step (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    kind text not null check (kind in ('milestone', 'target')),
    unit text,
    start_value numeric,
    goal numeric,
    position integer not null,
    counted boolean not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    -- Only a target has a unit, a start value and a goal.
    check (kind = 'target' or (unit is null and start_value is null and goal is null))
);
call ledger.once('register.step', 'id');
call ledger.guard('register.step');
create index step_of_framework on register.step (union_id, framework_id);

-- A step belongs to one measure or more.
create table register.serves (
    like ledger.fact including all,
    id bigint not null,
    measure_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, measure_id) references ledger.thing
);
call ledger.once('register.serves', 'id', 'measure_id');
call ledger.guard('register.serves');
create index served_measure on register.serves (union_id, measure_id);

-- Weights that a union sets; what has none counts as one.
create table register.weight (
    like ledger.fact including all,
    id bigint not null,
    weight numeric not null check (weight >= 0),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('register.weight', 'id');
call ledger.guard('register.weight');

-- When something is due. `first_due` and `moves` are carried from version to version, so that both dates are at hand.
create table register.deadline (
    like ledger.fact including all,
    id bigint not null,
    -- The canonical form, as 2023-Q4; the words of the source beside it.
    form text not null,
    words text,
    starts date,
    due date,
    first_due date,
    moves integer not null check (moves >= 0),
    document_id bigint,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('register.deadline', 'id');
call ledger.guard('register.deadline');

-- Who carries a measure or step out: lead and co-executors of each Party.
create table register.assignment (
    like ledger.fact including all,
    id bigint not null,
    body_id bigint not null,
    role text not null check (role in ('lead', 'co-executor', 'coordinator', 'consulted', 'informed')),
    position integer not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing
);
call ledger.once('register.assignment', 'id', 'body_id', 'role');
call ledger.guard('register.assignment');
create index assigned_body on register.assignment (union_id, body_id);

-- What must come before what; lag in working days.
create table register.link (
    like ledger.fact including all,
    id bigint not null,
    to_id bigint not null,
    kind text not null check (kind in ('finish-start', 'start-start', 'finish-finish', 'start-finish')),
    lag integer not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, to_id) references ledger.thing,
    check (id <> to_id)
);
call ledger.once('register.link', 'id', 'to_id', 'kind');
call ledger.guard('register.link');
create index linked_to on register.link (union_id, to_id);

-- What was carried into the next framework: the new thing, the old one, and the fate of the old one.
create table register.continues (
    like ledger.fact including all,
    id bigint not null,
    of_id bigint not null,
    fate text not null check (fate in ('carried-over', 'merged', 'split', 'changed')),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, of_id) references ledger.thing
);
call ledger.once('register.continues', 'id', 'of_id');
call ledger.guard('register.continues');
create index continued on register.continues (union_id, of_id);
