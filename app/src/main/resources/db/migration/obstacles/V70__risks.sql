-- Something that may happen and what it would do: its texts are `title`, `cause` and `response` in the ledger.
create table obstacles.risk (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    chance numeric not null,
    factor numeric not null,
    delay integer not null,
    owner_id bigint,
    review date,
    counts boolean not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    foreign key (union_id, owner_id) references ledger.thing,
    -- A chance is a part of one.
    check (chance >= 0 and chance <= 1),
    -- What is left takes so many times as long, and some working days more.
    check (factor >= 0 and factor <= 100 and delay >= 0 and delay <= 10000)
);
call ledger.once('obstacles.risk', 'id');
call ledger.guard('obstacles.risk');

-- Which measures and steps a risk would hold up.
create table obstacles.affects (
    like ledger.fact including all,
    id bigint not null,
    thing_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing
);
call ledger.once('obstacles.affects', 'id', 'thing_id');
call ledger.guard('obstacles.affects');

-- Published to the slices above.
create function obstacles.risk_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, chance numeric, factor numeric, delay integer, owner_id bigint, review date,
    counts boolean)
language sql stable as $$
    select r.id, r.framework_id, r.chance, r.factor, r.delay, r.owner_id, r.review, r.counts
    from obstacles.risk r
    where r.union_id = u and r.valid_from <= o and r.valid_to > o and r.recorded_from <= k and r.recorded_to > k
$$;

create function obstacles.affects_at(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint)
language sql stable as $$
    select a.id, a.thing_id
    from obstacles.affects a
    where a.union_id = u and a.valid_from <= o and a.valid_to > o and a.recorded_from <= k and a.recorded_to > k
$$;
