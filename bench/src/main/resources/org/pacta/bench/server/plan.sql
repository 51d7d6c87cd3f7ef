-- A union with :n measures and a history over five years, written into the fact tables (not through leaves), so that a
-- million measures take a minute or two. :u is its number, :b the first of a block of ids, :e how many entries it has.
-- Ids: :b union, +1 and +2 Parties, +3 framework, +4 and +5 levels, +6 edition, +11 to +50 bodies, +101 on directions,
-- +1001 on programmes, +40000 on measures.
set session_replication_role = replica;

insert into ledger.head (union_id, seq, recorded, entered, reconstructed, ordinary)
values (:u, :e, timestamptz '2021-01-01' + :e * interval '100 hours', now(), false, true);

insert into ledger.entry (union_id, seq, recorded, entered, actor, command, grounds, leaves, visibility)
select :u, k, timestamptz '2021-01-01' + k * interval '100 hours', timestamptz '2021-01-01' + k * interval '100 hours',
    'operator', 'fill', 'a benchmark', greatest(2, :n * 12 / :e), 0
from generate_series(1, :e) k;

insert into ledger.thing (union_id, id, kind, scope_id, under_id, seq, leaf)
select :u, :b + x, case when x = 0 then 'union' when x < 3 then 'party' when x = 3 then 'framework' when x < 6 then 'level'
    when x = 6 then 'edition' when x < 100 then 'body' when x < 40000 then 'group' else 'measure' end,
    case when x > 100 then :b + 3 else 0 end, null, 1, x
from (select generate_series(0, 6) x union all select generate_series(11, 50) union all select generate_series(101, 110)
    union all select generate_series(1001, 1000 + :n / 35) union all select generate_series(40000, 39999 + :n)) y;

insert into ledger.code (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, kind, scope_id, code)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, t.leaf, t.id, t.kind, t.scope_id,
    case t.kind when 'party' then chr(64 + t.leaf) when 'framework' then '2021-2026' when 'body' then 'b-' || t.leaf
        when 'group' then case when t.leaf < 1000 then (t.leaf - 100)::text else 'p' || (t.leaf - 1000) end else 'm' || (t.leaf - 39999) end
from ledger.thing t where t.union_id = :u and t.kind in ('party', 'framework', 'body', 'group', 'measure');

insert into ledger.text (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, field, language, words, original)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, t.leaf * 2 + l.o, t.id,
    case when t.kind in ('framework', 'group', 'measure') then 'title' else 'name' end, l.language,
    initcap(t.kind) || ' ' || t.leaf || case l.language when 'en' then ' on the approximation of rules and procedures'
        else ' о сближении норм и процедур' end, l.language = 'ru'
from ledger.thing t cross join (values ('en', 0), ('ru', 1)) l (language, o)
where t.union_id = :u and (:n <= 10000 or t.kind <> 'measure');

insert into parties.union (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, code, zone, languages)
values (:u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, 0, :b, 'bench-' || :n, 'Europe/Minsk', 'en,ru');
insert into parties.party (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, position)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, x, :b + x, x from generate_series(1, 2) x;
insert into parties.body (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, party_id, kind)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, x, :b + x, :b + 1 + x % 2, 'executor'
from generate_series(11, 50) x;

insert into register.framework (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, starts, ends, counts, position)
values (:u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, 3, :b + 3, '2021-01-01', '2026-12-31', 'measures', 1);
insert into register.level (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, framework_id, depth)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, 3 + x, :b + 3 + x, :b + 3, x from generate_series(1, 2) x;
insert into register.edition (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, framework_id, number)
values (:u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, 6, :b + 6, :b + 3, 1);
insert into register.plan_group (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, framework_id, parent_id, depth, position)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, x, :b + x, :b + 3,
    case when x < 1000 then null else :b + 101 + x % 10 end, case when x < 1000 then 1 else 2 end, x
from (select generate_series(101, 110) x union all select generate_series(1001, 1000 + :n / 35)) y;

insert into register.measure (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf,
    id, framework_id, group_id, kind, result, position, counted)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, i,
    :b + 39999 + i, :b + 3, :b + 1001 + i % (:n / 35), 'reform', case i % 3 when 0 then 'draft' else 'act-adopted' end, i, true
from generate_series(1, :n) i;

-- A third had their date moved once, by an entry of its own.
insert into register.deadline (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf,
    id, form, due, first_due, moves)
select :u, v.valid_from, v.valid_to, timestamptz '2021-01-01' + v.since * interval '100 hours',
    case when v.until is null then 'infinity' else timestamptz '2021-01-01' + v.until * interval '100 hours' end, 0, 0, v.since, i * 3 + v.part,
    :b + 39999 + i, v.due::text, v.due, d.first, v.moves
from generate_series(1, :n) i
cross join lateral (select date '2021-06-01' + (i::bigint * 7919 % 1900)::integer as first, 2 + (i * 31 % (:e - 2)) as m) d
cross join lateral (
    select date '2021-01-01' as valid_from, date 'infinity' as valid_to, 1 as since, case when i % 3 = 0 then d.m end as until, d.first as due, 0 as moves, 0 as part
    union all select date '2021-01-01', d.first - 60, d.m, null, d.first, 0, 1 where i % 3 = 0
    union all select d.first - 60, date 'infinity', d.m, null, d.first + 180, 1, 2 where i % 3 = 0) v;

insert into register.assignment (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, body_id, role, position)
select :u, '2021-01-01', 'infinity', timestamptz '2021-01-01' + interval '100 hours', 'infinity', 0, 0, 1, i * 2 + p,
    :b + 39999 + i, :b + 11 + (i * 2 + p) % 40, case p when 0 then 'lead' else 'co-executor' end, p
from generate_series(1, :n) i cross join generate_series(0, 1) p;

-- Nine of ten were claimed by both Parties (A first), and most of those confirmed some entries later.
insert into confirmation.standing (union_id, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, seq, leaf, id, party_id, state)
select :u, c.day, 'infinity', timestamptz '2021-01-01' + s.since * interval '100 hours',
    case when s.until is null then 'infinity' else timestamptz '2021-01-01' + s.until * interval '100 hours' end, 0, 0, s.since, i * 6 + s.part,
    :b + 39999 + i, case s.party when 0 then 0 else :b + s.party end, s.state
from generate_series(1, :n) i
cross join lateral (select date '2021-03-01' + (i::bigint * 6131 % 1800)::integer as day, 2 + (i * 17 % (:e - 40)) as r) c
cross join lateral (select case when i % 10 < 8 then c.r + 20 end as r2) d
cross join lateral (
    select 1 as party, 'claimed' as state, c.r as since, d.r2 as until, 0 as part
    union all select 0, 'claimed', c.r, d.r2, 1
    union all select 2, 'claimed', c.r + 5, d.r2, 2
    union all select 1, 'confirmed', d.r2, null, 3 where d.r2 is not null
    union all select 2, 'confirmed', d.r2, null, 4 where d.r2 is not null
    union all select 0, 'confirmed', d.r2, null, 5 where d.r2 is not null) s
where i % 10 < 9;

set session_replication_role = default;
