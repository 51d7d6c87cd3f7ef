-- What a body prepares to report in a cycle, where it has steps of approval: no fact, seen by its Party alone, changed by
-- each of its officers, approved as a whole. Its steps stand in `confirmation.approval`.
create table reporting.draft (
    id uuid primary key,
    union_id integer not null references ledger.head,
    party_id bigint not null,
    body_id bigint not null,
    cycle_id bigint not null,
    state text not null check (state in ('open', 'submitted', 'dropped')),
    version integer not null check (version >= 1),
    author bigint not null,
    changed_by bigint not null,
    changed timestamptz not null,
    -- What is said, measure by measure.
    content jsonb not null,
    -- The registration number under which it was submitted.
    number integer,
    foreign key (union_id, cycle_id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    check ((state = 'submitted') = (number is not null))
);
-- A body prepares one at a time in a cycle.
create unique index draft_open on reporting.draft (union_id, cycle_id, body_id) where state = 'open';

alter table reporting.draft enable row level security;
create policy seen on reporting.draft for select to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
create policy made on reporting.draft for insert to pacta_app with check (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
create policy changed on reporting.draft for update to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
grant select, insert, update on reporting.draft to pacta_app;
