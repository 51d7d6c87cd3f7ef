-- Every claim that was ever made and stands on record, for an import that must not make one twice.
create function confirmation.claim_made(u integer)
returns table (id bigint, thing_id bigint, party_id bigint, since date, version integer) language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.valid_from, c.version from confirmation.claim c
    where c.union_id = u and c.recorded_to = 'infinity'
$$;
