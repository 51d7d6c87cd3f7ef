-- What the secretariat answered to a draft that a Party sent out: taken over as a draft of the union, or refused, for which
-- the answer has its words. The draft itself stays as it was.
create table register.draft_answer (
    like ledger.fact including all,
    id bigint not null,
    number integer not null check (number >= 1),
    party_id bigint not null,
    answer text not null check (answer in ('taken', 'refused')),
    -- The number of the union's draft that was made of it.
    taken integer,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, party_id) references ledger.thing,
    check ((answer = 'taken') = (taken is not null))
);
call ledger.once('register.draft_answer', 'id');
call ledger.guard('register.draft_answer');

-- A draft is answered once.
create unique index draft_answered_once on register.draft_answer (union_id, number)
    where recorded_to = 'infinity' and valid_to = 'infinity';
