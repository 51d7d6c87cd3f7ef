-- A Party asks that a date be moved. Until a body of the union grants it, the date that held rules.
create table council.extension (
    like ledger.fact including all,
    id bigint not null,
    thing_id bigint not null,
    party_id bigint not null,
    -- Among the requests about the same thing.
    number integer not null check (number >= 1),
    -- The date that held when it was asked for.
    form text not null,
    due date,
    -- The last day in time that is asked for.
    wanted date not null,
    cause text not null check (cause in ('law-making', 'other-party', 'consultation', 'funding', 'technical',
        'procurement', 'scope', 'circumstances', 'other')),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing,
    check (due is null or wanted <> due)
);
call ledger.once('council.extension', 'id');
call ledger.guard('council.extension');
create index extension_of_thing on council.extension (union_id, thing_id);

-- Whether another Party agrees, and by which of its bodies it says so.
create table council.extension_answer (
    like ledger.fact including all,
    id bigint not null,
    party_id bigint not null,
    body_id bigint,
    agreed boolean not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing
);
call ledger.once('council.extension_answer', 'id', 'party_id');
call ledger.guard('council.extension_answer');

-- How a request ended.
create table council.extension_end (
    like ledger.fact including all,
    id bigint not null,
    state text not null check (state in ('granted', 'refused', 'withdrawn')),
    body_id bigint,
    number text check (number <> ''),
    decided_on date,
    document_id bigint,
    due date,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    foreign key (union_id, document_id) references ledger.thing,
    -- A decision has body, number and day; a withdrawal has none.
    check ((state = 'withdrawn') = (body_id is null) and (body_id is null) = (number is null)
        and (number is null) = (decided_on is null) and (decided_on is null) = (document_id is null)),
    check ((state = 'granted') = (due is not null))
);
call ledger.once('council.extension_end', 'id');
call ledger.guard('council.extension_end');

-- Published to the slices above: the requests that wait for a decision.
create function council.extension_open(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint, party_id bigint, number integer, due date, wanted date, asked date)
language sql stable as $$
    select x.id, x.thing_id, x.party_id, x.number, x.due, x.wanted, x.valid_from from council.extension x
    where x.union_id = u and x.valid_from <= o and x.valid_to > o and x.recorded_from <= k and x.recorded_to > k
      and not exists (select from council.extension_end e where e.union_id = u and e.id = x.id
        and e.valid_from <= o and e.valid_to > o and e.recorded_from <= k and e.recorded_to > k)
$$;
