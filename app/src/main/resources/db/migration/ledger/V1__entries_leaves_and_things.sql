-- The ledger: one row a union for its head, one row a command, one leaf for each row that a command added or closed.

-- The ids of things, over all unions; never shown, never reused. Below 1000 stand the words of visibility.
create sequence ledger.thing_id as bigint start 1000;
create sequence ledger.union_id as integer start 1;

-- One head for each union. A command locks it, so seq, recorded and commit have one order.
create table ledger.head (
    union_id integer primary key,
    seq bigint not null default 0 check (seq >= 0),
    recorded timestamptz not null default '-infinity',
    entered timestamptz not null default '-infinity',
    -- A union whose history was brought in later; no such entry comes after the first ordinary command.
    reconstructed boolean not null default false,
    ordinary boolean not null default false
);

create table ledger.entry (
    union_id integer not null references ledger.head,
    seq bigint not null check (seq >= 1),
    recorded timestamptz not null,
    entered timestamptz not null,
    actor text not null,
    person_id bigint,
    mandate_id bigint,
    party_id bigint,
    command text not null,
    grounds text not null,
    leaves bigint not null check (leaves >= 1),
    visibility bigint not null,
    primary key (union_id, seq),
    -- Within a union the moments of recording have one order.
    unique (union_id, recorded),
    -- Nothing is recorded later than it was entered.
    check (recorded <= entered)
);

-- The bytes of a leaf are what is hashed: SHA-256(0x00, salt, bytes), as RFC 6962 has it, with the salt in front.
create table ledger.leaf (
    union_id integer not null,
    seq bigint not null,
    leaf integer not null check (leaf >= 0),
    act text not null check (act in ('header', 'add', 'close', 'ceiling')),
    fact_table text not null,
    thing_id bigint,
    other_id bigint,
    of_seq bigint,
    of_leaf integer,
    visibility bigint not null,
    ceiling bigint not null default 0,
    salt bytea not null check (length(salt) = 16),
    bytes bytea not null,
    hash bytea not null check (length(hash) = 32),
    primary key (union_id, seq, leaf)
);
create index leaf_of_thing on ledger.leaf (union_id, thing_id, seq) where thing_id is not null;
create index leaf_closing on ledger.leaf (union_id, of_seq, of_leaf) where act = 'close';
create index leaf_of_other on ledger.leaf (union_id, other_id, seq) where other_id is not null;

-- Every thing has an immutable row without facts, to which facts, links and other slices refer.
create table ledger.thing (
    union_id integer not null references ledger.head,
    id bigint not null,
    kind text not null,
    -- The framework within which its code is unique; 0 where that is the union.
    scope_id bigint not null default 0,
    -- The thing under which it was made: it is never seen more widely than that.
    under_id bigint,
    seq bigint not null,
    leaf integer not null,
    visibility bigint not null default 0,
    ceiling bigint not null default 0,
    primary key (union_id, id),
    unique (union_id, seq, leaf)
);
create index thing_under on ledger.thing (union_id, under_id) where under_id is not null;

-- The narrower of two ceilings: 0 everybody, 1 all Parties, 2 nobody but the operator, else the one Party of that id.
create function ledger.narrower(a bigint, b bigint) returns bigint language sql immutable parallel safe as $$
    select case when a = b then a when least(a, b) <= 1 then greatest(a, b) else 2 end
$$;

-- The columns that every table of facts has; it holds no rows itself. `valid`: the days that a row speaks of.
-- `recorded`: while the system held it so. `visibility` is the version's own, `ceiling` that of what it speaks of.
create table ledger.fact (
    union_id integer not null,
    valid_from date not null,
    valid_to date not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz not null,
    visibility bigint not null,
    ceiling bigint not null,
    seq bigint not null,
    leaf integer not null,
    primary key (union_id, seq, leaf),
    check (valid_to > valid_from),
    check (recorded_to >= recorded_from)
);

-- Codes: what people call a thing. A code is unique within scope and kind at each moment and never passes to another thing.
create table ledger.code (
    like ledger.fact including all,
    id bigint not null,
    kind text not null,
    scope_id bigint not null,
    code text not null check (code <> ''),
    foreign key (union_id, id) references ledger.thing,
    -- A code never belongs to two things of a kind and scope.
    constraint code_never_passed_on exclude using gist (union_id with =, scope_id with =, kind with =, code with =, id with <>)
);
create index code_by_code on ledger.code (union_id, scope_id, kind, code);

-- Texts: a mended translation is not a changed thing.
create table ledger.text (
    like ledger.fact including all,
    id bigint not null,
    field text not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    words text not null check (words <> ''),
    original boolean not null,
    search tsvector generated always as (to_tsvector(
        case language when 'ru' then 'pg_catalog.russian'::regconfig
                      when 'en' then 'pg_catalog.english'::regconfig
                      when 'it' then 'pg_catalog.italian'::regconfig
                      else 'pg_catalog.simple'::regconfig end, words)) stored,
    foreign key (union_id, id) references ledger.thing
);
create index text_search on ledger.text using gin (search);

-- At no moment does a table hold two versions of a day: `once('register.measure', 'id')`, with all columns of the key.
create procedure ledger.once(fact_table regclass, variadic key text[]) language plpgsql as $$
begin
    execute format('alter table %s add constraint %I exclude using gist (union_id with =, %s, '
        'daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&)',
        fact_table, (select relname || '_once' from pg_class where oid = fact_table), (select string_agg(format('%I with =', part), ', ') from unnest(key) part));
    execute format('create index on %s (union_id, %s)', fact_table,
        (select string_agg(format('%I', part), ', ') from unnest(key) part));
end
$$;

-- What a viewer may see, in one place for all fact tables of all slices. `seen` covers this version and the thing's ceiling.
-- pacta.union: where the rights hold; pacta.sees: 0 public, 1 all Parties, more for the operator; pacta.party: the one Party.
create procedure ledger.guard(fact_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', fact_table);
    execute format($policy$
        create policy seen on %s for select to pacta_app using (
            (visibility <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
                or visibility = (select nullif(current_setting('pacta.party', true), '')::bigint))
            and (ceiling <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
                or ceiling = (select nullif(current_setting('pacta.party', true), '')::bigint))
            and ((visibility = 0 and ceiling = 0)
                or union_id = (select nullif(current_setting('pacta.union', true), '')::integer)))
        $policy$, fact_table);
    execute format($policy$
        create policy added on %s for insert to pacta_app with check (
            union_id = (select nullif(current_setting('pacta.writes', true), '')::integer))
        $policy$, fact_table);
    execute format($policy$
        create policy closed on %s for update to pacta_app using (
            union_id = (select nullif(current_setting('pacta.writes', true), '')::integer))
        $policy$, fact_table);
    execute format('grant select, insert on %s to pacta_app', fact_table);
    execute format('grant update (ceiling) on %s to pacta_app', fact_table);
    if exists (select from pg_attribute where attrelid = fact_table and attname = 'recorded_to') then
        execute format('grant update (recorded_to) on %s to pacta_app', fact_table);
    end if;
end
$$;

call ledger.guard('ledger.thing');
call ledger.once('ledger.code', 'id');
call ledger.guard('ledger.code');
call ledger.once('ledger.text', 'id', 'field', 'language');
call ledger.guard('ledger.text');
call ledger.guard('ledger.leaf');

-- An entry is as visible as it says; it has no ceiling of its own.
alter table ledger.entry enable row level security;
create policy seen on ledger.entry for select to pacta_app using (
    (visibility <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
        or visibility = (select nullif(current_setting('pacta.party', true), '')::bigint))
    and (visibility = 0 or union_id = (select nullif(current_setting('pacta.union', true), '')::integer)));
create policy added on ledger.entry for insert to pacta_app with check (
    union_id = (select nullif(current_setting('pacta.writes', true), '')::integer));
grant select, insert on ledger.entry to pacta_app;

-- Heads are public; a head moves only in a command on its union.
alter table ledger.head enable row level security;
create policy seen on ledger.head for select to pacta_app using (
    (select nullif(current_setting('pacta.sees', true), '')) is not null);
create policy made on ledger.head for insert to pacta_app with check (
    union_id = (select nullif(current_setting('pacta.writes', true), '')::integer));
create policy moved on ledger.head for update to pacta_app using (
    union_id = (select nullif(current_setting('pacta.writes', true), '')::integer));
grant select, insert, update on ledger.head to pacta_app;
grant usage on sequence ledger.thing_id, ledger.union_id to pacta_app;
