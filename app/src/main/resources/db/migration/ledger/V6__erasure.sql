-- Erasing: the words of a leaf and its salt go, the hash stays, and an entry says who did it, why, and under which rule.

alter table ledger.leaf alter column salt drop not null;
alter table ledger.leaf alter column bytes drop not null;
-- The entry that erased this leaf.
alter table ledger.leaf add column erased bigint;
-- A leaf is whole or erased.
alter table ledger.leaf add constraint whole_or_erased check ((erased is null) = (bytes is not null) and (erased is null) = (salt is not null));
alter table ledger.leaf drop constraint leaf_act_check;
alter table ledger.leaf add constraint leaf_act_check check (act in ('header', 'add', 'close', 'ceiling', 'erase'));
create index leaf_erasing on ledger.leaf (union_id, of_seq, of_leaf) where act = 'erase';

-- Where free words stand, which alone can be erased: a row of such a table goes with them.
create table ledger.erasable (
    fact_table text primary key,
    -- The column with the words; the rest of the row is kept in the leaf that erases it.
    words text not null
);
insert into ledger.erasable (fact_table, words) values ('ledger.text', 'words'), ('', 'grounds');
grant select on ledger.erasable to pacta_app;
alter table ledger.erasable enable row level security;
create policy seen on ledger.erasable for select to pacta_app using (true);

-- Blanks a leaf and takes its row away, in the transaction of the entry that erases it, and not otherwise.
create function ledger.blank(u integer, s bigint, l integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_table text;
    erasing bigint;
begin
    if u is distinct from nullif(current_setting('pacta.writes', true), '')::integer then
        raise exception 'leaves are erased by a command on their union';
    end if;
    select max(e.seq) into erasing from ledger.leaf e
    where e.union_id = u and e.act = 'erase' and e.of_seq = s and e.of_leaf = l;
    select f.fact_table into of_table from ledger.leaf f join ledger.erasable x on x.fact_table = f.fact_table
    where f.union_id = u and f.seq = s and f.leaf = l and f.act in ('header', 'add') and f.bytes is not null;
    if of_table is null or erasing is null or erasing <= s then
        raise exception 'leaf (%, %) cannot be erased', s, l;
    end if;
    if of_table = '' then
        update ledger.entry set grounds = '' where union_id = u and seq = s;
    else
        execute format('delete from %s where union_id = $1 and seq = $2 and leaf = $3', of_table::regclass) using u, s, l;
    end if;
    update ledger.leaf set salt = null, bytes = null, erased = erasing where union_id = u and seq = s and leaf = l;
end
$$;
revoke execute on function ledger.blank(integer, bigint, integer) from public;
grant execute on function ledger.blank(integer, bigint, integer) to pacta_app;
