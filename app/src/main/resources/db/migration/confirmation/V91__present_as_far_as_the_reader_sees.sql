-- The present record is the one that the reader may see: what was closed after the last release still holds for him.
create or replace function confirmation.claim_now(u integer)
returns table (id bigint, thing_id bigint, party_id bigint, since date) language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.valid_from from confirmation.claim c
    where c.union_id = u and c.recorded_to > (select ledger.seen_until(u)) and c.kind is null
$$;

create or replace function confirmation.claim_made(u integer)
returns table (id bigint, thing_id bigint, party_id bigint, since date, version integer) language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.valid_from, c.version from confirmation.claim c
    where c.union_id = u and c.recorded_to > (select ledger.seen_until(u)) and c.kind is null
$$;
