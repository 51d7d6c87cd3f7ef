-- A document that proves something: a record of its own, which may serve many claims.
create table confirmation.document (
    like ledger.fact including all,
    id bigint not null,
    -- What stands for it in addresses; drawn at random, the same in all versions.
    ref text not null check (ref ~ '^[0-9a-v]{16}$'),
    -- Whose record it is; null for the secretariat's.
    party_id bigint,
    kind text not null check (kind in ('law', 'act', 'protocol', 'letter', 'report', 'other')),
    number text,
    dated date,
    -- The office that signed, never a person's name.
    signatory text,
    outgoing text,
    incoming text,
    pages integer check (pages >= 1),
    form text not null check (form in ('file', 'link', 'act', 'held')),
    file_id uuid,
    -- Of the file, so that the ledger vouches for its bytes.
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    link text check (link ~ '^https?://'),
    act_id bigint,
    -- For what is held by a body and not uploaded: where, and under what restriction.
    held_where text,
    restriction text,
    expires date,
    -- Who shall see it once it serves a claim: a code of visibility.
    seen_by bigint not null,
    foreign key (union_id, id) references ledger.thing,
    check ((form = 'file') = (file_id is not null and sha256 is not null)),
    check ((form = 'link') = (link is not null)),
    check ((form = 'act') = (act_id is not null)),
    check ((form = 'held') = (held_where is not null))
);
call ledger.once('confirmation.document', 'id');
call ledger.guard('confirmation.document');
create index document_ref on confirmation.document (union_id, ref);

-- What a document serves: a claim, or a Party's own reading in a disagreement.
create table confirmation.evidence (
    like ledger.fact including all,
    id bigint not null,
    document_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, document_id) references ledger.thing
);
call ledger.once('confirmation.evidence', 'id', 'document_id');
call ledger.guard('confirmation.evidence');
create index evidence_of_document on confirmation.evidence (union_id, document_id);

-- From its first day on a document is not what it was.
create table confirmation.lapse (
    like ledger.fact including all,
    id bigint not null,
    kind text not null check (kind in ('amended', 'repealed', 'withdrawn')),
    -- By what, as it is cited.
    by_what text not null check (by_what <> ''),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('confirmation.lapse', 'id');
call ledger.guard('confirmation.lapse');

-- Who of another Party has seen a document that is held by a body and not uploaded, by office, and on which day.
create table confirmation.inspection (
    like ledger.fact including all,
    id bigint not null,
    party_id bigint not null,
    office text not null check (office <> ''),
    person_id bigint,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('confirmation.inspection', 'id', 'party_id');
call ledger.guard('confirmation.inspection');

-- Files, in parts of 1 MiB. A file belongs to one Party for good; its document's hash vouches for it.
create table confirmation.file (
    id uuid primary key,
    union_id integer not null references ledger.head,
    party_id bigint not null,
    name text not null check (name <> ''),
    size bigint not null check (size >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- As its first bytes show; application/octet-stream for all that is not plainly harmless.
    media text not null,
    person_id bigint not null,
    added timestamptz not null,
    visibility bigint not null
);
create table confirmation.file_part (
    file_id uuid not null,
    number integer not null check (number >= 0),
    union_id integer not null,
    party_id bigint not null,
    visibility bigint not null,
    bytes bytea not null check (length(bytes) <= 1048576),
    primary key (file_id, number)
);
do $$
declare
    own text;
begin
    foreach own in array array['confirmation.file', 'confirmation.file_part'] loop
        execute format('alter table %s enable row level security', own);
        execute format($policy$
            create policy seen on %s for select to pacta_app using (
                visibility <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
                    and (visibility = 0 or union_id = (select nullif(current_setting('pacta.union', true), '')::integer))
                or party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
                    and union_id = (select nullif(current_setting('pacta.union', true), '')::integer))
            $policy$, own);
        execute format($policy$
            create policy made on %s for insert to pacta_app with check (
                union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and party_id = (select coalesce(nullif(current_setting('pacta.party', true), '')::bigint, 0)))
            $policy$, own);
        execute format($policy$
            create policy widened on %s for update to pacta_app using (
                union_id = (select nullif(current_setting('pacta.writes', true), '')::integer))
            $policy$, own);
        execute format('grant select, insert, update (visibility) on %s to pacta_app', own);
    end loop;
end
$$;

-- How strong a document proves on a day, from 5 (law in force) to 0 (nothing). What has expired or was repealed proves nothing.
create function confirmation.document_strength_at(u integer, o date, k timestamptz)
returns table (id bigint, strength integer) language sql stable as $$
    select d.id, case
        when d.expires < o or l.kind in ('repealed', 'withdrawn') then 0
        when d.form = 'act' then case s.stage when 'in-force' then 5 when 'adopted' then 4 when 'repealed' then 0 else 2 end
        when d.kind = 'law' then 5
        when d.kind = 'act' then 4
        when d.kind = 'protocol' then 3
        else 2 end
    from confirmation.document d
    left join confirmation.lapse l on l.union_id = u and l.id = d.id
        and l.valid_from <= o and l.valid_to > o and l.recorded_from <= k and l.recorded_to > k
    left join acts.act_at(u, o, k) s on s.id = d.act_id
    where d.union_id = u and d.recorded_from <= k and d.recorded_to > k
$$;

-- How strongly a thing is proved on a day: each Party's claim by its strongest document (else by silence, 1, or by nothing, 0),
-- the thing by the weakest of its claims; one that stands as its steps by the weakest of them.
create function confirmation.proof_at(u integer, o date, k timestamptz)
returns table (id bigint, proof text) language sql stable as $$
    with counted as (
        select distinct on (c.thing_id, c.party_id) c.thing_id, c.party_id, c.id
        from confirmation.claim c
        where c.union_id = u and c.kind is null and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
        order by c.thing_id, c.party_id, c.valid_from desc, c.id desc
    ), proved as (
        select c.thing_id as id, min(greatest(coalesce(e.strength, 0), coalesce(r.strength, 0))) as strength
        from counted c
        left join (
            select v.id, max(d.strength) as strength
            from confirmation.evidence v join confirmation.document_strength_at(u, o, k) d on d.id = v.document_id
            where v.union_id = u and v.valid_from <= o and v.valid_to > o and v.recorded_from <= k and v.recorded_to > k
            group by v.id
        ) e on e.id = c.id
        left join (
            select distinct q.id, 1 as strength from confirmation.reaction q
            where q.union_id = u and q.kind = 'by-silence' and q.recorded_from <= k and q.recorded_to > k
        ) r on r.id = c.id
        group by c.thing_id
    ), whole as (
        select p.id, p.strength from proved p
        union all
        select s.measure_id, min(p.strength) from register.serves_at(u, o, k) s
        join register.step_at(u, o, k) t on t.id = s.id and t.counted
        join proved p on p.id = s.id
        where not exists (select from counted c where c.thing_id = s.measure_id)
        group by s.measure_id
    )
    select w.id, (array['none', 'silence', 'letter', 'protocol', 'act', 'law'])[w.strength + 1] from whole w
$$;
