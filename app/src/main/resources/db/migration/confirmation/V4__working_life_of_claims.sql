-- A claim may report a part, may ask that a confirmed thing be returned to control, may be made by Parties together.
alter table confirmation.claim
    -- The part that is fulfilled; null for all of it.
    add column part numeric check (part > 0 and part < 1),
    -- Null for a report of fulfilment.
    add column kind text check (kind in ('reversal')),
    add column joint boolean;

-- The claim of reversal that the others confirmed, where there was one.
alter table confirmation.reversal add column claim_id bigint;

-- A Party's own reading of what another claims. It is open until it is settled or the Party answers otherwise.
create table confirmation.disagreement (
    like ledger.fact including all,
    id bigint not null,
    claim_id bigint not null,
    party_id bigint not null,
    -- Whether the thing is fulfilled, as that Party reads it; and if so since when, how far, with what value.
    fulfilled boolean not null,
    since date,
    part numeric check (part > 0 and part < 1),
    value numeric,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, claim_id) references ledger.thing,
    check (fulfilled = (since is not null))
);
call ledger.once('confirmation.disagreement', 'id');
call ledger.guard('confirmation.disagreement');
create index disagreement_of_claim on confirmation.disagreement (union_id, claim_id);

-- The body that shall settle a disagreement, and the day of its meeting where that is known.
create table confirmation.referral (
    like ledger.fact including all,
    id bigint not null,
    body_id bigint not null,
    meeting_on date,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing
);
call ledger.once('confirmation.referral', 'id');
call ledger.guard('confirmation.referral');

-- Which reading stands, from its first day on, and by which document. It binds whoever was asked.
create table confirmation.settlement (
    like ledger.fact including all,
    id bigint not null,
    claim_id bigint not null,
    reading text not null check (reading in ('claim', 'counter')),
    -- What the claim comes to by it.
    outcome text not null check (outcome in ('confirmed', 'partly', 'returned')),
    document text not null check (document <> ''),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, claim_id) references ledger.thing
);
call ledger.once('confirmation.settlement', 'id');
call ledger.guard('confirmation.settlement');
create index settlement_of_claim on confirmation.settlement (union_id, claim_id);

-- Only reports of fulfilment are claims to the slices above; what a claim of reversal comes to is a reversal.
create or replace function confirmation.claim_now(u integer)
returns table (id bigint, thing_id bigint, party_id bigint, since date) language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.valid_from from confirmation.claim c
    where c.union_id = u and c.recorded_to = 'infinity' and c.kind is null
$$;

create or replace function confirmation.claim_at(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint, party_id bigint, version integer, rule text, value numeric, since date, recorded timestamptz)
language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.version, c.rule, c.value, c.valid_from, c.recorded_from from confirmation.claim c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k and c.kind is null
$$;

create or replace function confirmation.claim_made(u integer)
returns table (id bigint, thing_id bigint, party_id bigint, since date, version integer) language sql stable as $$
    select c.id, c.thing_id, c.party_id, c.valid_from, c.version from confirmation.claim c
    where c.union_id = u and c.recorded_to = 'infinity' and c.kind is null
$$;
