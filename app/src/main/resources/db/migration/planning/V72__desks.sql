-- How many things a body works on at once, as somebody said it; what finds no free desk waits.
create table planning.desk (
    like ledger.fact including all,
    id bigint not null,
    units integer not null,
    foreign key (union_id, id) references ledger.thing,
    -- A body that works works on something.
    check (units between 1 and 1000)
);
call ledger.once('planning.desk', 'id');
call ledger.guard('planning.desk');
