-- What somebody said of the state of the plan, to be shown beside the figure that reproduces it.
create table scoreboard.statement (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    said_on date not null,
    -- measures, steps, acts, programmes
    counted text not null,
    numerator numeric,
    denominator numeric,
    percent numeric,
    -- Which rule the speaker named; null where none was named.
    rule text,
    -- Which of our rules comes nearest, for the figure shown beside it.
    shown_rule text not null,
    source text,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing
);
call ledger.once('scoreboard.statement', 'id');
call ledger.guard('scoreboard.statement');
