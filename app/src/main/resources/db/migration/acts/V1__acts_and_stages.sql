-- Legal acts of the union or of a Party.
create table acts.act (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint,
    -- Null for an act of the union.
    party_id bigint,
    kind text not null,
    number text,
    -- Where it was published.
    published text,
    counted boolean not null,
    position integer not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing
);
call ledger.once('acts.act', 'id');
call ledger.guard('acts.act');
create index act_of_framework on acts.act (union_id, framework_id);

-- The stage that an act is in, from a day on. Adopted never needs prepared.
create table acts.stage (
    like ledger.fact including all,
    id bigint not null,
    stage text not null check (stage in ('drafting', 'agreed', 'prepared', 'adopted', 'in-force', 'repealed')),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('acts.stage', 'id');
call ledger.guard('acts.stage');

-- Acts of two Parties with one content: counted once where the union says so.
create table acts.twin (
    like ledger.fact including all,
    id bigint not null,
    of_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, of_id) references ledger.thing,
    check (id <> of_id)
);
call ledger.once('acts.twin', 'id', 'of_id');
call ledger.guard('acts.twin');

-- Which acts a measure or step is carried out by.
create table acts.carries_out (
    like ledger.fact including all,
    id bigint not null,
    thing_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing
);
call ledger.once('acts.carries_out', 'id', 'thing_id');
call ledger.guard('acts.carries_out');
create index carried_out on acts.carries_out (union_id, thing_id);
