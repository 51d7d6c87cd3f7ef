-- Puts a table where only the server itself reaches it, as the operator of that union: no viewer of the union does.
create procedure desk.keep(kept regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', kept);
    execute format($policy$
        create policy kept on %s to pacta_app using (
            union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
            and 9223372036854775807 = (select nullif(current_setting('pacta.sees', true), '')::bigint))
        $policy$, kept);
    execute format('grant select, insert, update, delete on %s to pacta_app', kept);
end
$$;

-- When and in which language somebody wants his daily letter; of the union itself under person 0. Addresses stand with
-- the people alone.
create table desk.letter_wish (
    union_id integer not null references ledger.head,
    person_id bigint not null,
    -- The full hour in the union's zone; -1 for never, null for that of the union.
    hour smallint check (hour between -1 and 23),
    language text,
    primary key (union_id, person_id)
);
call desk.keep('desk.letter_wish');

-- One letter a day for each person. What it says is read when it is sent, so nothing of it stands here.
create table desk.letter (
    union_id integer not null references ledger.head,
    person_id bigint not null,
    day date not null,
    state text not null check (state in ('nothing', 'waiting', 'sent', 'dropped', 'failed')),
    -- By this mail servers know a second attempt for the same letter.
    id uuid not null default gen_random_uuid(),
    -- Not taken before.
    attempt timestamptz not null default '-infinity',
    fault text not null default '',
    sent timestamptz,
    primary key (union_id, person_id, day)
);
call desk.keep('desk.letter');
create index letter_waiting on desk.letter (union_id, day) where state = 'waiting';

-- Which events somebody was told, in the letter of which day: each is news once.
create table desk.told (
    union_id integer not null references ledger.head,
    person_id bigint not null,
    event text not null,
    day date not null,
    primary key (union_id, person_id, event)
);
call desk.keep('desk.told');
create index told_in_letter on desk.told (union_id, person_id, day);
