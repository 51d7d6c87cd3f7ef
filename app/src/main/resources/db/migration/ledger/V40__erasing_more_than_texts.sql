-- Free words stand in more columns than one, and a file may go with a row.
alter table ledger.erasable alter column words type text[] using array[words];
-- A function (union, entry, leaf) of the slice that owns the table: takes away what goes with the row, before it goes; null for none.
alter table ledger.erasable add column also regprocedure;

create or replace function ledger.blank(u integer, s bigint, l integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_table text;
    with_it regprocedure;
    erasing bigint;
begin
    if u is distinct from nullif(current_setting('pacta.writes', true), '')::integer then
        raise exception 'leaves are erased by a command on their union';
    end if;
    select max(e.seq) into erasing from ledger.leaf e
    where e.union_id = u and e.act = 'erase' and e.of_seq = s and e.of_leaf = l;
    select f.fact_table, x.also into of_table, with_it from ledger.leaf f join ledger.erasable x on x.fact_table = f.fact_table
    where f.union_id = u and f.seq = s and f.leaf = l and f.act in ('header', 'add') and f.bytes is not null;
    if of_table is null or erasing is null or erasing <= s then
        raise exception 'leaf (%, %) cannot be erased', s, l;
    end if;
    if of_table = '' then
        update ledger.entry set grounds = '' where union_id = u and seq = s;
    else
        if with_it is not null then
            execute format('select %s($1, $2, $3)', with_it::regproc) using u, s, l;
        end if;
        execute format('delete from %s where union_id = $1 and seq = $2 and leaf = $3', of_table::regclass) using u, s, l;
    end if;
    update ledger.leaf set salt = null, bytes = null, erased = erasing where union_id = u and seq = s and leaf = l;
    -- What copies in memory were made from before this entry holds more than it should.
    update ledger.head set reshaped = seq + 1 where union_id = u;
end
$$;
