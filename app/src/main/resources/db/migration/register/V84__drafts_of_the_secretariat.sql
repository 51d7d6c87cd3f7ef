-- A draft that was sent out is seen by all Parties; until then by its owner alone.
alter table register.draft add column sent boolean not null default false;
alter table register.draft_change add column sent boolean not null default false;

-- The union's own drafts (owner 0) are the secretariat's, whose viewer is the Party -2. What was sent out is read by
-- those who act for a Party, and changed by its owner alone.
do $$
declare one text;
begin
    foreach one in array array['register.draft', 'register.draft_change'] loop
        execute format('drop policy own on %s', one);
        execute format($policy$
            create policy own on %s for all to pacta_app using (
                union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and (owner_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
                    or (owner_id = 0 and (select nullif(current_setting('pacta.party', true), '')::bigint) = -2)
                    or (select nullif(current_setting('pacta.sees', true), '')::bigint) = 9223372036854775807))
            $policy$, one);
        execute format($policy$
            create policy sent on %s for select to pacta_app using (
                sent
                and union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
                and (select nullif(current_setting('pacta.party', true), '')::bigint) > 0)
            $policy$, one);
    end loop;
end
$$;
