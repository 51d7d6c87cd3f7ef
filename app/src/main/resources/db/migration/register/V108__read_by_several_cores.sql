-- What only reads may be read by several cores at once: the planner otherwise keeps any statement that names one of these
-- functions to a single one.
do $$
declare each regprocedure;
begin
    for each in
        select p.oid::regprocedure from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace = 'register'::regnamespace and l.lanname = 'sql' and p.provolatile = 's' and not p.prosecdef
    loop
        execute format('alter function %s parallel safe', each);
    end loop;
end
$$;

-- Who carries a thing out, as before, but told twice where two bodies of a Party do: to find out who is told twice took as
-- long as all the rest of a count of a million measures.
create or replace function register.carrier_at(u integer, o date, k timestamptz)
returns table (id bigint, party_id bigint) language sql stable parallel safe as $$
    select a.id, b.party_id from register.assignment_at(u, o, k) a
    join parties.body_at(u, o, k) b on b.id = a.body_id and b.party_id is not null
    where a.role in ('lead', 'co-executor')
    union all
    select s.id, b.party_id from register.serves_at(u, o, k) s
    join register.assignment_at(u, o, k) a on a.id = s.measure_id and a.role in ('lead', 'co-executor')
    join parties.body_at(u, o, k) b on b.id = a.body_id and b.party_id is not null
    where not exists (select from register.assignment_at(u, o, k) i
        join parties.body_at(u, o, k) w on w.id = i.body_id and w.party_id is not null
        where i.id = s.id and i.role in ('lead', 'co-executor'))
$$;
