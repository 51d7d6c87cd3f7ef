-- The server itself keeps a record of its own: who may administer it. It is no union and has no code.
insert into ledger.head (union_id) values (-1);

-- Who may act for whom, in which role, over which days. A person is a random id here; names stand in parties.person.
create table parties.mandate (
    like ledger.fact including all,
    id bigint not null,
    person_id bigint not null,
    role text not null check (role in ('secretariat-officer', 'party-coordinator', 'body-officer', 'publishing-authority',
        'council-secretary', 'delegate', 'auditor', 'observer', 'administrator')),
    party_id bigint,
    body_id bigint,
    manner text not null check (manner in ('own', 'acting', 'substitute')),
    -- The mandate for whose holder this one stands in.
    of_id bigint,
    prepares boolean not null,
    decides boolean not null,
    manages boolean not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    foreign key (union_id, of_id) references ledger.thing,
    -- Whoever stands in stands in for somebody; nobody else does.
    check ((manner = 'own') = (of_id is null)),
    -- Only the server itself is administered, and by nobody else.
    check ((role = 'administrator') = (union_id = -1)),
    -- A mandate that is not the holder's own has an end.
    check (manner = 'own' or valid_to < 'infinity')
);
call ledger.once('parties.mandate', 'id');
call ledger.guard('parties.mandate');
create index mandate_of_person on parties.mandate (person_id);

-- Published to the slices above (named in the package-info of parties).
create function parties.mandate_at(u integer, o date, k timestamptz)
returns table (id bigint, person_id bigint, role text, party_id bigint, body_id bigint, manner text, of_id bigint,
    prepares boolean, decides boolean, manages boolean, valid_from date, valid_to date) language sql stable as $$
    select m.id, m.person_id, m.role, m.party_id, m.body_id, m.manner, m.of_id, m.prepares, m.decides, m.manages,
        m.valid_from, m.valid_to
    from parties.mandate m
    where m.union_id = u and m.valid_from <= o and m.valid_to > o and m.recorded_from <= k and m.recorded_to > k
$$;

-- Names, mail and telephone of the people of a union. No facts, no history: erased without a trace.
create table parties.person (
    union_id integer not null references ledger.head,
    -- Random, the same in every union.
    id bigint not null check (id between 1 and 9007199254740991),
    name text not null default '',
    mail text not null default '',
    telephone text not null default '',
    primary key (union_id, id)
);
alter table parties.person enable row level security;
-- The people of a union are known to those who see what all its Parties see, and to the keeper of sign-in.
create policy seen on parties.person for select to pacta_app using (
    1 <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
    and (union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
        or -1 = (select nullif(current_setting('pacta.union', true), '')::integer)));
create policy added on parties.person for insert to pacta_app with check (
    1 <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
    and (union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
        or -1 = (select nullif(current_setting('pacta.union', true), '')::integer)));
create policy changed on parties.person for update to pacta_app using (
    1 <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
    and (union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
        or -1 = (select nullif(current_setting('pacta.union', true), '')::integer)));
grant select, insert, update on parties.person to pacta_app;

-- Puts a table of sign-in where only its keeper reaches it: the operator's view of the server itself, union -1.
create procedure parties.keep(kept regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', kept);
    execute format($policy$
        create policy kept on %s to pacta_app using (
            '-1' = (select nullif(current_setting('pacta.union', true), ''))
            and 9223372036854775807 = (select nullif(current_setting('pacta.sees', true), '')::bigint))
        $policy$, kept);
    execute format('grant select, insert, update, delete on %s to pacta_app', kept);
end
$$;

-- Who is signed in. The token itself is held by the browser alone.
create table parties.session (
    hash bytea primary key check (length(hash) = 32),
    -- Null for the operator of the server.
    person_id bigint,
    -- The mandate chosen last.
    mandate_id bigint,
    started timestamptz not null,
    seen timestamptz not null,
    ends timestamptz not null,
    -- The browser as it named itself, so that a person knows his sessions apart.
    agent text not null
);
call parties.keep('parties.session');
create index session_of_person on parties.session (person_id);
create index session_by_end on parties.session (ends);

-- What may be done once with a link: enter as operator, make the administrator, set a password.
create table parties.one_time_link (
    hash bytea primary key check (length(hash) = 32),
    purpose text not null check (purpose in ('operator', 'administrator', 'password')),
    person_id bigint,
    ends timestamptz not null
);
call parties.keep('parties.one_time_link');
create index one_time_link_by_end on parties.one_time_link (ends);
