-- Whose confirmation a claim needs: set for the union, a framework or a single measure (the nearest counts).
create table confirmation.rule (
    like ledger.fact including all,
    id bigint not null,
    kind text not null check (kind in ('all', 'named', 'secretariat', 'silence')),
    -- The ids of the named Parties, separated by commas.
    parties text,
    -- After so many days without a word, silence confirms.
    days integer check (days >= 1),
    foreign key (union_id, id) references ledger.thing,
    check ((kind = 'named') = (parties is not null)),
    check ((kind = 'silence') = (days is not null))
);
call ledger.once('confirmation.rule', 'id');
call ledger.guard('confirmation.rule');

-- A Party reports that something is fulfilled since a day. A changed claim is a new one.
create table confirmation.claim (
    like ledger.fact including all,
    id bigint not null,
    thing_id bigint not null,
    party_id bigint not null,
    version integer not null check (version >= 1),
    -- The rule in force when it was submitted: all, named:ID,ID, secretariat, silence:DAYS.
    rule text not null,
    -- For targets: the value reached.
    value numeric,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing
);
call ledger.once('confirmation.claim', 'id');
call ledger.guard('confirmation.claim');
create index claim_of_thing on confirmation.claim (union_id, thing_id);

-- What another Party (or the secretariat: party_id 0) says to a claim. It is valid from the claim's day.
create table confirmation.reaction (
    like ledger.fact including all,
    id bigint not null,
    party_id bigint not null,
    kind text not null check (kind in ('confirmed', 'returned', 'objected', 'by-silence')),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('confirmation.reaction', 'id', 'party_id');
call ledger.guard('confirmation.reaction');

-- From its first day on, what was confirmed no longer holds.
create table confirmation.reversal (
    like ledger.fact including all,
    id bigint not null,
    thing_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing
);
call ledger.once('confirmation.reversal', 'id');
call ledger.guard('confirmation.reversal');
create index reversal_of_thing on confirmation.reversal (union_id, thing_id);

-- Where a thing stands, for a Party and (party_id 0) for all of them: worked out by the command that changed it.
create table confirmation.standing (
    like ledger.fact including all,
    id bigint not null,
    party_id bigint not null,
    state text not null check (state in ('claimed', 'returned', 'disputed', 'partly', 'confirmed', 'reversed')),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('confirmation.standing', 'id', 'party_id');
call ledger.guard('confirmation.standing');
