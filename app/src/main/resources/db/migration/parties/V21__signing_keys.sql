-- The public keys with which Parties countersign the heads of the ledger.
create table parties.signing_key (
    like ledger.fact including all,
    id bigint not null,
    -- In the form of signed notes: NAME+HASH+KEY.
    key text not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('parties.signing_key', 'id', 'key');
call ledger.guard('parties.signing_key');
