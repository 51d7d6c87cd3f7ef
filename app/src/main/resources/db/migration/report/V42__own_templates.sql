-- The union's own DOCX into which the note is written: of the union as a thing, for all days; `known` decides which one is read.
create table report.template (
    like ledger.fact including all,
    id bigint not null,
    name text not null check (name <> ''),
    size bigint not null check (size > 0),
    -- The file, and its hash, so that the ledger vouches for its bytes.
    file_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    foreign key (union_id, id) references ledger.thing
);
call ledger.once('report.template', 'id');
call ledger.guard('report.template');

-- A template that names somebody goes with its file.
create function report.drop_file_of_template(u integer, s bigint, l integer) returns void
language sql as $$
    select confirmation.drop_file(u, t.file_id) from report.template t where t.union_id = u and t.seq = s and t.leaf = l;
$$;
revoke execute on function report.drop_file_of_template(integer, bigint, integer) from public;

insert into ledger.erasable (fact_table, words, also) values
    ('report.template', '{name,file_id,sha256}', 'report.drop_file_of_template(integer, bigint, integer)');
