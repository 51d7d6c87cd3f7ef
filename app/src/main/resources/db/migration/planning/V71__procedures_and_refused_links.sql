-- How law is made in a Party (id is the Party's) or in the union (its own id): how many working days an act takes to reach a
-- stage from the one before, and at whose sitting that alone can happen.
create table planning.procedure (
    like ledger.fact including all,
    id bigint not null,
    stage text not null,
    least numeric not null,
    likely numeric not null,
    most numeric not null,
    body_id bigint,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    -- The stages of an act that it can still reach.
    check (stage in ('agreed', 'prepared', 'adopted', 'in-force')),
    -- The three points rise.
    check (least >= 0 and least <= likely and likely <= most and most > 0)
);
call ledger.once('planning.procedure', 'id', 'stage');
call ledger.guard('planning.procedure');

-- A link that was suggested and refused: it is not suggested again.
create table planning.refused (
    like ledger.fact including all,
    id bigint not null,
    to_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, to_id) references ledger.thing
);
call ledger.once('planning.refused', 'id', 'to_id');
call ledger.guard('planning.refused');
