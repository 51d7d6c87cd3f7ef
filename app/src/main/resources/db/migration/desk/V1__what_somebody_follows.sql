-- What a person wants to have before his eyes. No fact: it is his own, and he throws it away.
create table desk.follow (
    union_id integer not null references ledger.head,
    -- The Party for which he acts; 0 for none.
    party_id bigint not null,
    person_id bigint not null,
    thing_id bigint not null,
    since timestamptz not null default clock_timestamp(),
    primary key (union_id, person_id, thing_id),
    foreign key (union_id, thing_id) references ledger.thing
);

-- Seen and changed on the side on which he acts alone; which person asks is a condition of the statement.
alter table desk.follow enable row level security;
create policy own on desk.follow to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (select nullif(current_setting('pacta.sees', true), '')::bigint) >= 1
    and party_id = (select coalesce(nullif(current_setting('pacta.party', true), '')::bigint, 0)))
    with check (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (select nullif(current_setting('pacta.sees', true), '')::bigint) >= 1
    and party_id = (select coalesce(nullif(current_setting('pacta.party', true), '')::bigint, 0)));
grant select, insert, delete on desk.follow to pacta_app;
