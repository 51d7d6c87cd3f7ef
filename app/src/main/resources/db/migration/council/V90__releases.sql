-- What is to be made public at a moment: the record up to and with the entry that prepares it.
create table council.release (
    like ledger.fact including all,
    id bigint not null,
    -- As the union counts its releases; also its address.
    number integer not null check (number >= 1),
    -- To the minute; in the zone of the union.
    moment timestamptz not null,
    -- The frameworks of which its text speaks, by id, separated by commas.
    frameworks text not null,
    -- Who prepared it, by the random id of a person; null for the operator of the server.
    prepared_by bigint,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('council.release', 'id');
call ledger.guard('council.release');

-- How a release went on: approved by another, or withdrawn before its moment.
create table council.release_end (
    like ledger.fact including all,
    id bigint not null,
    state text not null check (state in ('released', 'withdrawn')),
    ended_by bigint,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('council.release_end', 'id');
call ledger.guard('council.release_end');
