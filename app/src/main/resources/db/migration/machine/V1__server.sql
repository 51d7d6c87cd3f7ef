-- Operator classes for "=" in the exclusion constraints that keep two versions of a day apart.
create extension if not exists btree_gist with schema machine;

create table machine.server (
    -- There is one server.
    single boolean primary key default true check (single),
    -- What the application's role enters with, when Pacta made that role.
    app_password text,
    -- All migrations that were applied; equal to the program's own, nothing is left to do.
    fingerprint text
);

insert into machine.server (single) values (true);
