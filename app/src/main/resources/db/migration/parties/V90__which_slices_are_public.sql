-- Whether everybody sees counts by Party and by body: a fact of the union. While nothing is said, nobody outside does.
create table parties.openness (
    like ledger.fact including all,
    -- The union as a thing.
    id bigint not null,
    slices text not null check (slices in ('none', 'party', 'body')),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('parties.openness', 'id');
call ledger.guard('parties.openness');

-- What holds of it now, for whoever reads and at whatever moment he looks: a right is not held back until a release.
create function parties.slices_public(u integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.slices from parties.openness o where o.union_id = u and o.recorded_to = 'infinity' and o.valid_to = 'infinity'
$$;
