-- The orders of approval that a Party sets are facts that it alone sees. Until now no page and no command set any.
drop table confirmation.approval_order;

create table confirmation.approval_order (
    like ledger.fact including all,
    id bigint not null,
    party_id bigint not null,
    -- The body whose drafts take it; 0 for all of the Party that have none of their own.
    body_id bigint not null,
    -- visa, signature, registry; separated by commas. Empty where an order was given back.
    steps text not null,
    -- A person stands behind it by a random id alone.
    mandate_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing
);
call ledger.once('confirmation.approval_order', 'id');
call ledger.guard('confirmation.approval_order');
-- A Party has at no moment two orders for one body.
alter table confirmation.approval_order add constraint approval_order_one exclude using gist (union_id with =, party_id with =,
    body_id with =, daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&);

-- A draft keeps the order with which it began.
alter table confirmation.draft add column steps text not null default 'signature';
alter table confirmation.draft alter column steps drop default;
