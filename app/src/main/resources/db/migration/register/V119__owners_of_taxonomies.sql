-- The body that keeps a taxonomy: who says which terms there are. Null where nobody was named.
alter table register.taxonomy add column owner_id bigint;
alter table register.taxonomy add foreign key (union_id, owner_id) references ledger.thing;

drop function register.taxonomy_at(integer, date, timestamptz);
create function register.taxonomy_at(u integer, o date, k timestamptz)
returns table (id bigint, "position" integer, owner_id bigint) language sql stable parallel safe as $$
    select t.id, t.position, t.owner_id from register.taxonomy t
    where t.union_id = u and t.valid_from <= o and t.valid_to > o and t.recorded_from <= k and t.recorded_to > k
$$;
