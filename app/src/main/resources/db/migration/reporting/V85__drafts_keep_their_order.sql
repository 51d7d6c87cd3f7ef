-- A draft keeps the order of approval with which it began.
alter table reporting.draft add column steps text not null default 'signature';
alter table reporting.draft alter column steps drop default;
