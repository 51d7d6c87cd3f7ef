-- Published to the slices above (named in the package-info of confirmation).
create function confirmation.standing_at(u integer, o date, k timestamptz)
returns table (id bigint, party_id bigint, state text, since date) language sql stable as $$
    select s.id, s.party_id, s.state, s.valid_from from confirmation.standing s
    where s.union_id = u and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
$$;

-- All stretches of standing as known at a moment, for curves over the days.
create function confirmation.standing_known(u integer, k timestamptz)
returns table (id bigint, party_id bigint, state text, valid_from date, valid_to date) language sql stable as $$
    select s.id, s.party_id, s.state, s.valid_from, s.valid_to from confirmation.standing s
    where s.union_id = u and s.recorded_from <= k and s.recorded_to > k
$$;

-- The same with the times of recording, for the curve of what was reported then.
create function confirmation.standing_ever(u integer, k timestamptz)
returns table (id bigint, party_id bigint, state text, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz)
language sql stable as $$
    select s.id, s.party_id, s.state, s.valid_from, s.valid_to, s.recorded_from, s.recorded_to from confirmation.standing s
    where s.union_id = u and s.recorded_from <= k
$$;

-- The claims of the present record, for an import that must not make one twice.
create function confirmation.claim_now(u integer)
returns table (id bigint, thing_id bigint, party_id bigint, since date) language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.valid_from from confirmation.claim c where c.union_id = u and c.recorded_to = 'infinity'
$$;

create function confirmation.rule_at(u integer, o date, k timestamptz)
returns table (id bigint, kind text, parties text, days integer) language sql stable as $$
    select r.id, r.kind, r.parties, r.days from confirmation.rule r
    where r.union_id = u and r.valid_from <= o and r.valid_to > o and r.recorded_from <= k and r.recorded_to > k
$$;

create function confirmation.claim_at(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint, party_id bigint, version integer, rule text, value numeric, since date, recorded timestamptz)
language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.version, c.rule, c.value, c.valid_from, c.recorded_from from confirmation.claim c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;

create function confirmation.reaction_at(u integer, o date, k timestamptz)
returns table (id bigint, party_id bigint, kind text, recorded timestamptz) language sql stable as $$
    select r.id, r.party_id, r.kind, r.recorded_from from confirmation.reaction r
    where r.union_id = u and r.valid_from <= o and r.valid_to > o and r.recorded_from <= k and r.recorded_to > k
$$;

create function confirmation.reversal_at(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint, since date, recorded timestamptz) language sql stable as $$
    select r.id, r.thing_id, r.valid_from, r.recorded_from from confirmation.reversal r
    where r.union_id = u and r.valid_from <= o and r.valid_to > o and r.recorded_from <= k and r.recorded_to > k
$$;
