-- What a co-executor answers to the body that asked for its part in a report. Its words stand in the ledger as `words`.
create table reporting.contribution (
    like ledger.fact including all,
    id bigint not null,
    report_id bigint not null,
    thing_id bigint not null,
    party_id bigint not null,
    body_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, report_id) references ledger.thing,
    foreign key (union_id, thing_id) references ledger.thing,
    foreign key (union_id, body_id) references ledger.thing
);
call ledger.once('reporting.contribution', 'id');
call ledger.guard('reporting.contribution');
create index contribution_to_report on reporting.contribution (union_id, report_id, body_id);
