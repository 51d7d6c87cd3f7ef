-- The last entry that changed rows in place (a ceiling lowered): what was read before it is no longer to be shown.
alter table ledger.head add column reshaped bigint not null default 0;

-- Published to the slices above: all versions over both times, for copies in memory.
create function ledger.code_history(u integer)
returns table (id bigint, kind text, scope_id bigint, code text, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz,
    seq bigint, leaf integer)
language sql stable as $$
    select t.id, t.kind, t.scope_id, t.code, t.valid_from, t.valid_to, t.recorded_from, t.recorded_to, t.seq, t.leaf from ledger.code t where t.union_id = u
$$;
