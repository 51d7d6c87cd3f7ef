-- When a Party works: the days of the week (1 Monday to 7 Sunday) and whose public holidays it keeps.
create table parties.workweek (
    like ledger.fact including all,
    id bigint not null,
    week text not null check (week ~ '^[1-7]+$'),
    -- ISO 3166 code of the country, or null for none.
    holidays text,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('parties.workweek', 'id');
call ledger.guard('parties.workweek');

-- A day that a Party works or does not, against its week and its holidays.
create table parties.special_day (
    like ledger.fact including all,
    id bigint not null,
    day date not null,
    works boolean not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('parties.special_day', 'id', 'day');
call ledger.guard('parties.special_day');
