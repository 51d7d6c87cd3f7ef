-- Published to the slices above (named in the package-info of ledger): codes and texts as of a moment. Inlined by the planner.
create function ledger.code_at(u integer, o date, k timestamptz)
returns table (id bigint, kind text, scope_id bigint, code text) language sql stable as $$
    select c.id, c.kind, c.scope_id, c.code from ledger.code c
    where c.union_id = u and c.valid_from <= o and c.valid_to > o and c.recorded_from <= k and c.recorded_to > k
$$;

create function ledger.text_at(u integer, o date, k timestamptz)
returns table (id bigint, field text, language text, words text, original boolean) language sql stable as $$
    select t.id, t.field, t.language, t.words, t.original from ledger.text t
    where t.union_id = u and t.valid_from <= o and t.valid_to > o and t.recorded_from <= k and t.recorded_to > k
$$;
