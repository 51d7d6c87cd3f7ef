-- What an officer expects of a thing: working days from the first day of the row on.
create table planning.estimate (
    like ledger.fact including all,
    id bigint not null,
    least numeric not null,
    likely numeric not null,
    most numeric not null,
    foreign key (union_id, id) references ledger.thing,
    -- The three points rise.
    check (least >= 0 and least <= likely and likely <= most and most > 0)
);
call ledger.once('planning.estimate', 'id');
call ledger.guard('planning.estimate');

-- Work on a thing has begun; valid from that day on.
create table planning.begun (
    like ledger.fact including all,
    id bigint not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('planning.begun', 'id');
call ledger.guard('planning.begun');

-- A thing that can only be done at a sitting of a body.
create table planning.sits (
    like ledger.fact including all,
    id bigint not null,
    body_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing
);
call ledger.once('planning.sits', 'id');
call ledger.guard('planning.sits');

-- A forecast that was published or kept, so that it can be made again and scored when its time has come. The result stands
-- beside what it was made from; the digest is that of the givens.
create table planning.forecast (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    data_date date not null,
    known timestamptz not null,
    deadline date not null,
    seed bigint not null,
    futures integer not null check (futures > 0),
    engine text not null,
    digest text not null,
    result text not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing
);
call ledger.once('planning.forecast', 'id');
call ledger.guard('planning.forecast');

-- Published to the slices above.
create function planning.forecast_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, data_date date, known timestamptz, deadline date, seed bigint, futures integer,
    engine text, digest text, result text, kept date)
language sql stable as $$
    select f.id, f.framework_id, f.data_date, f.known, f.deadline, f.seed, f.futures, f.engine, f.digest, f.result, f.valid_from
    from planning.forecast f
    where f.union_id = u and f.valid_from <= o and f.valid_to > o and f.recorded_from <= k and f.recorded_to > k
$$;
