-- A round of reports on a framework: over which days, until when. Its name stands in the ledger as `title`.
create table reporting.cycle (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    -- The days that are reported on.
    starts date not null,
    ends date not null,
    -- The last day in time, and the last day on which what is late is taken at all.
    due date not null,
    closes date not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    check (ends >= starts and due >= ends and closes >= due)
);
call ledger.once('reporting.cycle', 'id');
call ledger.guard('reporting.cycle');

-- What a body says about a measure in a cycle. A later one takes the place of an earlier one, which stays. Its words are
-- `done`, `delay`, `help`, `input` and `correction` in the ledger.
create table reporting.report (
    like ledger.fact including all,
    id bigint not null,
    cycle_id bigint not null,
    thing_id bigint not null,
    party_id bigint not null,
    body_id bigint not null,
    -- The registration number of the submission, counted in each cycle; several reports may come in one.
    number integer not null check (number >= 1),
    -- "No change" since the last report.
    unchanged boolean not null,
    expected date,
    cause text check (cause in ('law-making', 'other-party', 'consultation', 'funding', 'technical', 'procurement', 'scope',
        'circumstances', 'other')),
    helper_id bigint,
    input_by date,
    -- Given after the cycle closed: what it changes is said in words.
    correction boolean not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, cycle_id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    foreign key (union_id, helper_id) references ledger.thing,
    -- Whoever reports no change says nothing else.
    check (not unchanged or (cause is null and helper_id is null and input_by is null))
);
call ledger.once('reporting.report', 'id');
call ledger.guard('reporting.report');
create index report_of_cycle on reporting.report (union_id, cycle_id, body_id, thing_id);
create index report_of_thing on reporting.report (union_id, thing_id, body_id);
