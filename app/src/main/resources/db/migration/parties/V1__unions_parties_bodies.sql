-- Unions: communities of Parties. The thing of kind 'union' is the union itself, so that it can have texts.
create table parties.union (
    like ledger.fact including all,
    id bigint not null,
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    -- Decides alone what day it is.
    zone text not null,
    -- In the order in which they are offered, separated by commas; the first is the union's own.
    languages text not null,
    -- The fixed day of a demonstration; null for a real union.
    demo_day date,
    foreign key (union_id, id) references ledger.thing,
    -- No two unions of a server ever have one code.
    constraint code_never_passed_on exclude using gist (code with =, union_id with <>)
);
call ledger.once('parties.union', 'id');
call ledger.guard('parties.union');
create index union_code on parties.union (code);

-- Parties in the order that the union sets.
create table parties.party (
    like ledger.fact including all,
    id bigint not null,
    position integer not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('parties.party', 'id');
call ledger.guard('parties.party');

-- Bodies of a Party, or of the union where party_id is null.
create table parties.body (
    like ledger.fact including all,
    id bigint not null,
    party_id bigint,
    kind text not null check (kind in ('executor', 'council', 'secretariat', 'parliament')),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing
);
call ledger.once('parties.body', 'id');
call ledger.guard('parties.body');

-- A body that was renamed, merged or split goes on as another.
create table parties.succession (
    like ledger.fact including all,
    id bigint not null,
    successor_id bigint not null,
    kind text not null check (kind in ('renamed', 'merged', 'split')),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, successor_id) references ledger.thing,
    check (id <> successor_id)
);
call ledger.once('parties.succession', 'id', 'successor_id');
call ledger.guard('parties.succession');

-- Published to the slices above.
create function parties.party_at(u integer, o date, k timestamptz)
returns table (id bigint, "position" integer) language sql stable as $$
    select p.id, p.position from parties.party p
    where p.union_id = u and p.valid_from <= o and p.valid_to > o and p.recorded_from <= k and p.recorded_to > k
$$;

create function parties.body_at(u integer, o date, k timestamptz)
returns table (id bigint, party_id bigint, kind text) language sql stable as $$
    select b.id, b.party_id, b.kind from parties.body b
    where b.union_id = u and b.valid_from <= o and b.valid_to > o and b.recorded_from <= k and b.recorded_to > k
$$;

-- The Parties as they stand in the present record, whenever they joined.
create function parties.party_now(u integer)
returns table (id bigint) language sql stable as $$
    select distinct p.id from parties.party p where p.union_id = u and p.recorded_to = 'infinity'
$$;

-- To which Party a body belongs in the present record, over its days.
create function parties.body_known(u integer)
returns table (id bigint, party_id bigint, valid_from date, valid_to date) language sql stable as $$
    select b.id, b.party_id, b.valid_from, b.valid_to from parties.body b where b.union_id = u and b.recorded_to = 'infinity'
$$;

create function parties.union_at(u integer, o date, k timestamptz)
returns table (id bigint, code text, zone text, languages text, demo_day date) language sql stable as $$
    select n.id, n.code, n.zone, n.languages, n.demo_day from parties.union n
    where n.union_id = u and n.valid_from <= o and n.valid_to > o and n.recorded_from <= k and n.recorded_to > k
$$;

-- The bodies over all their days, as known at a moment: what has ended is still spoken of.
create function parties.body_ever(u integer, k timestamptz)
returns table (id bigint, party_id bigint, kind text, valid_from date, valid_to date) language sql stable as $$
    select b.id, b.party_id, b.kind, b.valid_from, b.valid_to from parties.body b
    where b.union_id = u and b.recorded_from <= k and b.recorded_to > k
$$;

create function parties.succession_at(u integer, o date, k timestamptz)
returns table (id bigint, successor_id bigint, kind text, since date) language sql stable as $$
    select s.id, s.successor_id, s.kind, s.valid_from from parties.succession s
    where s.union_id = u and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
$$;
