-- When the last backup was taken whose file is whole; null where none is known, as in a register restored from one.
alter table machine.server add column backed_up timestamptz;

-- The two things that a server tells of its database to who watches it; the table itself holds a password.
create function machine.state(out fingerprint text, out backed_up timestamptz)
language sql stable security definer set search_path = '' parallel safe
as 'select s.fingerprint, s.backed_up from machine.server s';
revoke all on function machine.state() from public;
grant execute on function machine.state() to pacta_app;
