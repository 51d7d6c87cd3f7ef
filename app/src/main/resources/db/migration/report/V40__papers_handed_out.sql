-- A paper that was handed out, with the bytes that were: it can be shown again whatever is recorded later.
create table report.paper (
    like ledger.fact including all,
    id bigint not null,
    framework_id bigint not null,
    kind text not null check (kind in ('note', 'positions')),
    -- The position that it shows: on that day, as known at that moment.
    shown_on date not null,
    known timestamptz not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    form text not null check (form in ('docx', 'pdf')),
    -- Of what it says, in any form.
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    -- The head of the ledger printed on it, as SIZE:ROOT; null where nothing was sealed yet.
    head text,
    -- The file, and its hash, so that the ledger vouches for its bytes.
    file_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    foreign key (union_id, id) references ledger.thing,
    foreign key (union_id, framework_id) references ledger.thing
);
call ledger.once('report.paper', 'id');
call ledger.guard('report.paper');
