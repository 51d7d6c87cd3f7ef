-- Stages of a Party's own choice: their place on its way, and the stage of an act that the end of each reaches. Rows without a place
-- were said before: their stage is that of the act itself.
alter table planning.procedure drop constraint procedure_stage_check;
alter table planning.procedure add column place integer check (place > 0);
alter table planning.procedure add column reaches text check (reaches in ('agreed', 'prepared', 'adopted', 'in-force'));
alter table planning.procedure add check (place is not null or stage in ('agreed', 'prepared', 'adopted', 'in-force'));

-- The stages of its Party's way that an act (id) has passed, each from its day on, where the stages of acts do not say so already.
create table planning.passed (
    like ledger.fact including all,
    id bigint not null,
    stage text not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('planning.passed', 'id', 'stage');
call ledger.guard('planning.passed');
