-- Addresses that are told what happens. Reached by the server alone: they hold the secrets with which messages are signed.
create table desk.hook (
    id uuid primary key,
    union_id integer not null references ledger.head,
    -- The Party whose it is; 0 for one of the union.
    owner_id bigint not null,
    -- As whom it reads.
    sight text not null check (sight in ('PUBLIC', 'PARTIES', 'PARTY')),
    address text not null,
    kinds text[] not null check (cardinality(kinds) > 0),
    secret bytea not null check (length(secret) between 24 and 64),
    -- The last entry that it was told of, or that was passed over.
    seq bigint not null,
    failures integer not null default 0,
    switched_off boolean not null default false,
    fault text not null default '',
    -- Not called before.
    attempt timestamptz not null default '-infinity',
    made timestamptz not null default clock_timestamp(),
    -- What a Party alone sees is told to a webhook of that Party alone.
    check (sight <> 'PARTY' or owner_id <> 0)
);
call desk.keep('desk.hook');
create index hook_of_union on desk.hook (union_id);

-- The outbox: one message for each entry and kind. Its words go once it was taken.
create table desk.delivery (
    union_id integer not null references ledger.head,
    hook_id uuid not null references desk.hook on delete cascade,
    seq bigint not null,
    kind text not null,
    id text not null unique,
    body text not null,
    delivered timestamptz,
    primary key (hook_id, seq, kind)
);
call desk.keep('desk.delivery');
create index delivery_waiting on desk.delivery (hook_id, seq, kind) where delivered is null;
create index delivery_taken on desk.delivery (union_id, delivered) where delivered is not null;
