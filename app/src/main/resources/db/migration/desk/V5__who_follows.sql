-- The side on which somebody follows is that of the viewer: a Party, 0 for none, -1 for observers, -2 for the secretariat.
-- A command may let somebody follow as well.
drop policy own on desk.follow;
create policy own on desk.follow to pacta_app using (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (select nullif(current_setting('pacta.sees', true), '')::bigint) >= 1
    and party_id = (select coalesce(nullif(current_setting('pacta.party', true), '')::bigint, 0)))
    with check (
    union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
    and (select nullif(current_setting('pacta.sees', true), '')::bigint) >= 1
    and (party_id = (select coalesce(nullif(current_setting('pacta.party', true), '')::bigint, 0))
        or union_id = (select nullif(current_setting('pacta.writes', true), '')::integer)));
