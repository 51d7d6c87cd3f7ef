-- What only reads may be read by several cores at once: the planner otherwise keeps any statement that names one of these
-- functions to a single one.
do $$
declare each regprocedure;
begin
    for each in
        select p.oid::regprocedure from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace = 'parties'::regnamespace and l.lanname = 'sql' and p.provolatile = 's' and not p.prosecdef
    loop
        execute format('alter function %s parallel safe', each);
    end loop;
end
$$;
