-- What a Party sent out of its drafts is read by the secretariat as well (the Party -2), which may take it over.
do $$
declare one text;
begin
    foreach one in array array['register.draft', 'register.draft_change'] loop
        execute format('drop policy sent on %s', one);
        execute format($policy$
            create policy sent on %s for select to pacta_app using (
                sent
                and union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and ((select nullif(current_setting('pacta.party', true), '')::bigint) > 0
                    or (select nullif(current_setting('pacta.party', true), '')::bigint) = -2))
            $policy$, one);
    end loop;
end
$$;
