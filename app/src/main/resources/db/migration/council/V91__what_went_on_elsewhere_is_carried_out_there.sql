-- What bodies of the Parties still have to carry out; what goes on as another thing is carried out there, and no longer here.
create or replace function council.duty_at(u integer, o date, k timestamptz)
returns table (id bigint, what text, framework_id bigint, body_id bigint, party_id bigint, lead boolean, due date)
language sql stable as $$
    select i.id, i.what, i.framework_id, a.body_id, b.party_id, a.role = 'lead', i.due
    from register.assignment_at(u, o, k) a
    join parties.body_at(u, o, k) b on b.id = a.body_id and b.party_id is not null
    join register.item_at(u, o, k) i on i.id = a.id
    left join confirmation.standing_at(u, o, k) s on s.id = i.id and s.party_id = b.party_id
    where a.role in ('lead', 'co-executor') and coalesce(s.state, '') <> 'confirmed'
      and not exists (select from register.continues_at(u, o, k) c where c.of_id = i.id)
      and not exists (select from council.closure_at(u, o, k) c where c.id = i.group_id)
      and not exists (select from register.serves_at(u, o, k) v
        join register.measure_at(u, o, k) m on m.id = v.measure_id
        join council.closure_at(u, o, k) c on c.id = m.group_id
        where i.what = 'steps' and v.id = i.id)
$$;
