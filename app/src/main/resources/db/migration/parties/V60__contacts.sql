-- The person named for a body's work on a thing: no fact, gone with the person.
create table parties.contact (
    union_id integer not null,
    thing_id bigint not null,
    body_id bigint not null,
    person_id bigint not null,
    primary key (union_id, thing_id, body_id),
    foreign key (union_id, thing_id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    foreign key (union_id, person_id) references parties.person (union_id, id) on delete cascade
);
alter table parties.contact enable row level security;
create policy known on parties.contact to pacta_app using (
    1 <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
    and union_id = (select nullif(current_setting('pacta.union', true), '')::integer));
grant select, insert, update, delete on parties.contact to pacta_app;

-- A person is erased with his contacts: by whom manages the people of the union, or by the keeper of sign-in.
create policy erased on parties.person for delete to pacta_app using (
    1 <= (select nullif(current_setting('pacta.sees', true), '')::bigint)
    and (union_id = (select nullif(current_setting('pacta.union', true), '')::integer)
        or -1 = (select nullif(current_setting('pacta.union', true), '')::integer)));
grant delete on parties.person to pacta_app;
