-- A command may make a draft as well as a Party's officer: a demonstration and an import bring some with them.
drop policy made on confirmation.draft;
create policy made on confirmation.draft for insert to pacta_app with check (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (party_id = (select nullif(current_setting('pacta.party', true), '')::bigint)
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
