-- How an auditor or an invited assessor reads a thing. No standing and no figure rests on it. Its words are `words` and
-- `office` in the ledger; its documents are evidence as that of claims.
create table assessment.assessment (
    like ledger.fact including all,
    id bigint not null,
    thing_id bigint not null,
    -- A person stands behind it by a random id alone.
    mandate_id bigint not null,
    role text not null check (role in ('auditor', 'assessor')),
    reading text not null check (reading in ('fulfilled', 'partly', 'not-fulfilled')),
    part numeric,
    value numeric,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing,
    -- A part is a part, and said of nothing else.
    check (part is null or (reading = 'partly' and part > 0 and part < 1))
);
call ledger.once('assessment.assessment', 'id');
call ledger.guard('assessment.assessment');
create index assessment_of_thing on assessment.assessment (union_id, thing_id);

-- Published to the slices above.
create function assessment.assessment_at(u integer, o date, k timestamptz)
returns table (id bigint, thing_id bigint, mandate_id bigint, role text, reading text, part numeric, value numeric, since date,
    stated timestamptz)
language sql stable as $$
    select a.id, a.thing_id, a.mandate_id, a.role, a.reading, a.part, a.value, a.valid_from, a.recorded_from
    from assessment.assessment a
    where a.union_id = u and a.valid_from <= o and a.valid_to > o and a.recorded_from <= k and a.recorded_to > k
$$;
