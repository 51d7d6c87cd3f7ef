-- Treaties, agreements, strategies: what creates the obligations.
create table register.instrument (
    like ledger.fact including all,
    id bigint not null,
    kind text not null,
    signed date,
    in_force date,
    position integer not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('register.instrument', 'id');
call ledger.guard('register.instrument');

-- Articles, paragraphs, annex items.
create table register.provision (
    like ledger.fact including all,
    id bigint not null,
    instrument_id bigint not null,
    parent_id bigint,
    position integer not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, instrument_id) references ledger.thing,
    foreign key (union_id, parent_id) references ledger.thing
);
call ledger.once('register.provision', 'id');
call ledger.guard('register.provision');

-- How far a measure carries out a provision.
create table register.alignment (
    like ledger.fact including all,
    id bigint not null,
    provision_id bigint not null,
    degree text not null check (degree in ('high', 'medium', 'low')),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, provision_id) references ledger.thing
);
call ledger.once('register.alignment', 'id', 'provision_id');
call ledger.guard('register.alignment');

create table register.taxonomy (
    like ledger.fact including all,
    id bigint not null,
    position integer not null,
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('register.taxonomy', 'id');
call ledger.guard('register.taxonomy');

create table register.term (
    like ledger.fact including all,
    id bigint not null,
    taxonomy_id bigint not null,
    position integer not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, taxonomy_id) references ledger.thing
);
call ledger.once('register.term', 'id');
call ledger.guard('register.term');

-- What a measure is about, by the terms of taxonomies.
create table register.classified (
    like ledger.fact including all,
    id bigint not null,
    term_id bigint not null,
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, term_id) references ledger.thing
);
call ledger.once('register.classified', 'id', 'term_id');
call ledger.guard('register.classified');
