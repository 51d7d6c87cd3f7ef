-- The present record is the one that the reader may see: what was closed after the last release still holds for him.
create or replace function parties.party_now(u integer)
returns table (id bigint) language sql stable as $$
    select distinct p.id from parties.party p
    where p.union_id = u and p.recorded_to > (select ledger.seen_until(u))
$$;

create or replace function parties.body_known(u integer)
returns table (id bigint, party_id bigint, valid_from date, valid_to date) language sql stable as $$
    select b.id, b.party_id, b.valid_from, b.valid_to from parties.body b
    where b.union_id = u and b.recorded_to > (select ledger.seen_until(u))
$$;
