-- The Merkle tree over the leaves of each union, grown from the leaves after they are committed. No facts: everything here
-- can be made again from the leaves, except the signatures.

-- Up to where a union is sealed.
create table ledger.tree (
    union_id integer primary key references ledger.head,
    -- Made from the hash of the first leaf: no other history can bear it.
    origin text not null,
    size bigint not null check (size >= 1),
    seq bigint not null check (seq >= 1)
);

-- Where the leaves of an entry stand in the tree.
create table ledger.place (
    union_id integer not null references ledger.head,
    seq bigint not null,
    first bigint not null check (first >= 0),
    leaves bigint not null check (leaves >= 1),
    primary key (union_id, seq),
    unique (union_id, first)
);

-- The hashes of perfect subtrees of 1, 256, 256 * 256 … leaves, 256 to a row; the last row of a level grows.
create table ledger.tile (
    union_id integer not null references ledger.head,
    level smallint not null check (level between 0 and 7),
    number bigint not null check (number >= 0),
    hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (union_id, level, number)
);
alter table ledger.tile alter column hashes set storage external;

-- The heads, each signed; a head is never changed.
create table ledger.tree_head (
    union_id integer not null references ledger.head,
    size bigint not null check (size >= 1),
    seq bigint not null,
    sealed timestamptz not null,
    -- Text and signatures, as they are handed out.
    note text not null,
    primary key (union_id, size),
    unique (union_id, seq)
);

-- What Parties signed with keys of their own.
create table ledger.countersignature (
    union_id integer not null,
    size bigint not null,
    party_id bigint not null,
    -- The public key and the line of the signature, as they stand in notes.
    key text not null,
    line text not null,
    given timestamptz not null default clock_timestamp(),
    primary key (union_id, size, key),
    foreign key (union_id, size) references ledger.tree_head
);

-- The keys that sealed, in their order. All but the first are signed by the one before, unless that was lost.
create table ledger.seal_key (
    number integer primary key check (number >= 1),
    key text not null unique,
    since timestamptz not null,
    endorsement text
);

-- All of it is public; only the owner writes it, but for countersignatures, which prove themselves.
do $$
declare each text;
begin
    foreach each in array array['tree', 'place', 'tile', 'tree_head', 'countersignature', 'seal_key'] loop
        execute format('alter table ledger.%I enable row level security', each);
        execute format('create policy seen on ledger.%I for select to pacta_app using (
            (select nullif(current_setting(''pacta.sees'', true), '''')) is not null)', each);
        execute format('grant select on ledger.%I to pacta_app', each);
    end loop;
end
$$;
create policy given on ledger.countersignature for insert to pacta_app with check (
    (select nullif(current_setting('pacta.sees', true), '')) is not null);
grant insert (union_id, size, party_id, key, line) on ledger.countersignature to pacta_app;
