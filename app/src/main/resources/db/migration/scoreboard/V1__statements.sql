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

-- Published to the slices above.
create function scoreboard.statement_at(u integer, o date, k timestamptz)
returns table (id bigint, framework_id bigint, said_on date, counted text, numerator numeric, denominator numeric, percent numeric,
    rule text, shown_rule text, source text)
language sql stable as $$
    select s.id, s.framework_id, s.said_on, s.counted, s.numerator, s.denominator, s.percent, s.rule, s.shown_rule, s.source
    from scoreboard.statement s
    where s.union_id = u and s.valid_from <= o and s.valid_to > o and s.recorded_from <= k and s.recorded_to > k
$$;
