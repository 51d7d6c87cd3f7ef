-- Drafts: change sets that are not in force. They are no facts: no leaf speaks of them, and nothing counts them.
create table register.draft (
    union_id integer not null references ledger.head,
    -- Counted from 1 within a union; it stands in addresses.
    number integer not null check (number >= 1),
    -- The Party whose draft it is; 0 for the union's own, which its secretariat and the operator keep.
    owner_id bigint not null,
    name text not null check (name <> ''),
    -- Where it came from: import, form, schedule, what-if.
    origin text not null check (origin in ('import', 'form', 'schedule', 'what-if')),
    -- The language of its name.
    language text not null,
    -- The framework of which it makes a new edition when it is put in force; null for none.
    framework_id bigint,
    grounds text not null,
    -- The day that stands for the day in force until that is known.
    since date not null,
    -- The last entry that its author could know of.
    base_seq bigint not null,
    author text not null,
    person_id bigint,
    made timestamptz not null default clock_timestamp(),
    state text not null default 'open' check (state in ('open', 'in-force', 'withdrawn')),
    -- The entry that put it in force.
    seq bigint,
    primary key (union_id, number),
    check ((state = 'in-force') = (seq is not null))
);

-- Its changes in order, each on one thing, in the form of leaves.
create table register.draft_change (
    union_id integer not null,
    number integer not null,
    nr integer not null check (nr >= 1),
    owner_id bigint not null,
    thing_id bigint not null,
    change jsonb not null,
    primary key (union_id, number, nr),
    foreign key (union_id, number) references register.draft
);
create index draft_change_of_thing on register.draft_change (union_id, number, thing_id);

-- A draft is seen and written by its Party and by the operator; a command on the union sees all.
do $$
declare one text;
begin
    foreach one in array array['register.draft', 'register.draft_change'] loop
        execute format('alter table %s enable row level security', one);
        execute format($policy$
            create policy own on %s for all to pacta_app using (
                union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and (owner_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
                    or (select nullif(current_setting('pacta.sees', true), '')::bigint) = 9223372036854775807))
            $policy$, one);
        execute format('grant select, insert, update on %s to pacta_app', one);
    end loop;
end
$$;

-- The numbers given out so far, those of other Parties' drafts included: a number says nothing of a draft.
create function register.draft_numbered(u integer) returns table (number integer)
language sql stable security definer set search_path = '' as $$
    select d.number from register.draft d where d.union_id = u
$$;
revoke all on function register.draft_numbered(integer) from public;
grant execute on function register.draft_numbered(integer) to pacta_app;
