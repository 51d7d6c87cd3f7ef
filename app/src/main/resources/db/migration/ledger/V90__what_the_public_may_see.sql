-- Up to which entry everybody may see the record of a union: a fact as others are, kept here and nowhere else.
create table ledger.cap (
    like ledger.fact including all,
    -- The union itself for its setting; the release for a release.
    id bigint not null,
    kind text not null check (kind in ('setting', 'release')),
    -- When it takes effect, by the clock alone.
    moment timestamptz not null,
    -- The last entry that everybody may see from then on; a setting without one says that the record is seen live.
    until bigint check (until >= 1),
    foreign key (union_id, id) references ledger.thing,
    check (kind = 'setting' or until is not null)
);
call ledger.once('ledger.cap', 'id');

-- The releases of a union that have taken effect by the reader's clock: they are public by their nature.
create function ledger.released(u integer) returns table (id bigint, moment timestamptz, until bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, r.moment, r.until from ledger.cap r
    where r.union_id = u and r.kind = 'release' and r.recorded_to = 'infinity' and r.valid_to = 'infinity'
      and r.moment <= nullif(current_setting('pacta.now', true), '')::timestamptz
$$;

-- The last entries that may be seen of unions which show their record as released, by the number of the union, for a
-- reader who has rights in none of them but `own`; empty where there is none. The furthest one that took effect counts.
create function ledger.caps(own integer, at timestamptz) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    caps bigint[];
begin
    with capped as (
        select s.union_id, greatest(s.until, (
            select max(r.until) from ledger.cap r
            where r.union_id = s.union_id and r.kind = 'release' and r.recorded_to = 'infinity' and r.valid_to = 'infinity'
              and r.moment <= at)) as until
        from ledger.cap s
        where s.kind = 'setting' and s.until is not null and s.recorded_to = 'infinity' and s.valid_to = 'infinity'
          and s.union_id <> own
    )
    select array_agg(coalesce(c.until, 9223372036854775807) order by n.n) into caps
    from generate_series(1, (select max(union_id) from capped)) n (n) left join capped c on c.union_id = n.n;
    return coalesce(caps::text, '');
end
$$;

-- The last entry of a union that the reader may see; null where he may see all.
create function ledger.cap_of(u integer) returns bigint language sql stable parallel safe as $$
    select nullif((nullif(current_setting('pacta.caps', true), '')::bigint[])[u], 9223372036854775807)
$$;

-- What holds in the record that the reader may see was recorded before this moment and not closed by it: for the
-- present record, in place of `recorded_to = 'infinity'`.
create function ledger.seen_until(u integer) returns timestamptz language sql stable as $$
    select coalesce((select e.recorded from ledger.entry e where e.union_id = u and e.seq = ledger.cap_of(u)), '290000-01-01')
$$;

-- Rows recorded later than a reader may see are not there for him, whatever else would show them. The cast keeps the
-- planner from expecting that the condition takes rows away, which it hardly ever does.
create procedure ledger.withhold(fact_table regclass) language plpgsql as $$
begin
    execute format($policy$
        create policy released on %s as restrictive for select to pacta_app using (
            (seq > coalesce((select nullif(current_setting('pacta.caps', true), '')::bigint[])[union_id],
                9223372036854775807))::integer <> 1)
        $policy$, fact_table);
end
$$;

create or replace procedure ledger.guard(fact_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', fact_table);
    execute format($policy$
        create policy seen on %s for select to pacta_app using (
            (visibility <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
                or visibility = (select nullif(current_setting('pacta.party', true), '')::bigint))
            and (ceiling <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
                or ceiling = (select nullif(current_setting('pacta.party', true), '')::bigint))
            and ((visibility = 0 and ceiling = 0)
                or union_id = (select nullif(current_setting('pacta.union', true), '')::integer)))
        $policy$, fact_table);
    execute format($policy$
        create policy added on %s for insert to pacta_app with check (
            union_id = (select nullif(current_setting('pacta.writes', true), '')::integer))
        $policy$, fact_table);
    execute format($policy$
        create policy closed on %s for update to pacta_app using (
            union_id = (select nullif(current_setting('pacta.writes', true), '')::integer))
        $policy$, fact_table);
    execute format('grant select, insert on %s to pacta_app', fact_table);
    execute format('grant update (ceiling) on %s to pacta_app', fact_table);
    if exists (select from pg_attribute where attrelid = fact_table and attname = 'recorded_to') then
        execute format('grant update (recorded_to) on %s to pacta_app', fact_table);
    end if;
    call ledger.withhold(fact_table);
end
$$;

-- The tables that were there before.
do $$
declare each regclass;
begin
    for each in
        select p.polrelid::regclass from pg_policy p
        where p.polname = 'seen' and 3 = (select count(*) from pg_attribute a
            where a.attrelid = p.polrelid and not a.attisdropped and a.attname in ('union_id', 'seq', 'visibility'))
    loop
        call ledger.withhold(each);
    end loop;
end
$$;
call ledger.guard('ledger.cap');
