-- Whose calendar a secret address opens. Its word is held by the owner alone; a new one takes the place of the old.
create table desk.calendar_key (
    union_id integer not null references ledger.head,
    person_id bigint not null,
    hash bytea not null unique check (length(hash) = 32),
    made timestamptz not null,
    primary key (union_id, person_id)
);
call desk.keep('desk.calendar_key');
