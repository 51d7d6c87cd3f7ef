-- What a Party prepares is no fact: it is seen by that Party alone, counts nowhere, and may be thrown away.
create table confirmation.draft (
    id uuid primary key,
    union_id integer not null references ledger.head,
    party_id bigint not null,
    thing_id bigint not null,
    kind text check (kind in ('reversal')),
    -- The body whose steps of approval it takes; 0 for the Party's own.
    body_id bigint not null,
    since date not null,
    part numeric check (part > 0 and part < 1),
    value numeric,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    words text not null,
    -- Who shall see words and documents once it is submitted: a code of visibility.
    seen_by bigint not null,
    documents bigint[] not null,
    -- The other Parties that are asked to submit it together with this one; they see it while it is offered.
    partners bigint[] not null,
    open_to bigint[] not null,
    state text not null check (state in ('open', 'submitted', 'dropped')),
    version integer not null check (version >= 1),
    author bigint not null,
    changed_by bigint not null,
    changed timestamptz not null,
    -- What it became.
    claim_id bigint,
    foreign key (union_id, thing_id) references ledger.thing,
    check ((state = 'submitted') = (claim_id is not null))
);
create index draft_of_party on confirmation.draft (union_id, party_id, state);

alter table confirmation.draft enable row level security;
create policy seen on confirmation.draft for select to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
        or (select nullif(current_setting('pacta.party', true), '')::bigint) = any (open_to)
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
create policy made on confirmation.draft for insert to pacta_app with check (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and party_id = (select nullif(current_setting('pacta.party', true), '')::bigint));
create policy changed on confirmation.draft for update to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
grant select, insert, update on confirmation.draft to pacta_app;

-- One person's step of approval, of one version of a draft; a changed draft takes its steps anew.
create table confirmation.approval (
    draft_id uuid not null references confirmation.draft,
    union_id integer not null,
    party_id bigint not null,
    version integer not null,
    step text not null check (step in ('visa', 'signature', 'registry')),
    person_id bigint not null,
    mandate_id bigint not null,
    given timestamptz not null,
    -- Where it was done on paper: its number and day.
    paper_number text,
    paper_day date,
    scan uuid,
    primary key (draft_id, version, step),
    check ((paper_number is null) = (paper_day is null)),
    check (scan is null or paper_number is not null)
);

-- A Party that submits another's draft together with it.
create table confirmation.cosignature (
    draft_id uuid not null references confirmation.draft,
    union_id integer not null,
    -- Who signs, and whose draft it is.
    party_id bigint not null,
    of_party bigint not null,
    version integer not null,
    person_id bigint not null,
    mandate_id bigint not null,
    given timestamptz not null,
    primary key (draft_id, version, party_id)
);

-- The steps that drafts of a body (0: of any body of the Party) take after they are written, in order.
create table confirmation.approval_order (
    union_id integer not null references ledger.head,
    party_id bigint not null,
    body_id bigint not null,
    -- visa, signature, registry; separated by commas.
    steps text not null,
    primary key (union_id, party_id, body_id)
);

-- What coordinators write to each other before they answer: seen by the two alone, no fact, never published.
create table confirmation.note (
    id uuid primary key,
    union_id integer not null references ledger.head,
    claim_id bigint not null,
    party_id bigint not null,
    to_party bigint not null,
    person_id bigint not null,
    language text not null,
    words text not null check (words <> ''),
    written timestamptz not null,
    foreign key (union_id, claim_id) references ledger.thing
);
create index note_of_claim on confirmation.note (union_id, claim_id);

-- These four are seen by the Party that made them, and the last but one and the second by the other Party named.
do $$
declare
    own record;
begin
    for own in select * from (values
        ('confirmation.approval', 'party_id'), ('confirmation.cosignature', 'of_party'),
        ('confirmation.approval_order', 'party_id'), ('confirmation.note', 'to_party')) as v (name, other)
    loop
        execute format('alter table %s enable row level security', own.name);
        execute format($policy$
            create policy seen on %s for select to pacta_app using (
                union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
                    or %s = (select nullif(current_setting('pacta.party', true), '')::bigint)
                    or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)))
            $policy$, own.name, own.other);
        execute format($policy$
            create policy made on %s for insert to pacta_app with check (
                union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
                    or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)))
            $policy$, own.name);
        execute format('grant select, insert on %s to pacta_app', own.name);
    end loop;
end
$$;
create policy changed on confirmation.approval_order for update to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and party_id = (select nullif(current_setting('pacta.party', true), '')::bigint));
grant update on confirmation.approval_order to pacta_app;
