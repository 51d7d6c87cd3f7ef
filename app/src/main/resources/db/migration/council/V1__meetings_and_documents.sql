create table council.meeting (
    like ledger.fact including all,
    id bigint not null,
    body_id bigint not null,
    -- As the body counts its meetings; null where no number was published.
    number integer,
    held_on date not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing
);
call ledger.once('council.meeting', 'id');
call ledger.guard('council.meeting');

create table council.document (
    like ledger.fact including all,
    id bigint not null,
    kind text not null,
    number text,
    dated date,
    body_id bigint,
    meeting_id bigint,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing,
    foreign key (union_id, meeting_id) references ledger.thing
);
call ledger.once('council.document', 'id');
call ledger.guard('council.document');
create index document_of_meeting on council.document (union_id, meeting_id);

create table council.document_stage (
    like ledger.fact including all,
    id bigint not null,
    stage text not null check (stage in ('approved', 'adopted', 'in-force', 'repealed')),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('council.document_stage', 'id');
call ledger.guard('council.document_stage');

-- A programme (or any group) taken off control by a decision.
create table council.closure (
    like ledger.fact including all,
    id bigint not null,
    document_id bigint,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, document_id) references ledger.thing
);
call ledger.once('council.closure', 'id');
call ledger.guard('council.closure');
