-- A paper that names somebody goes with its file.
create function report.drop_file_of_paper(u integer, s bigint, l integer) returns void
language sql as $$
    select confirmation.drop_file(u, p.file_id) from report.paper p where p.union_id = u and p.seq = s and p.leaf = l;
$$;
revoke execute on function report.drop_file_of_paper(integer, bigint, integer) from public;

insert into ledger.erasable (fact_table, words, also) values
    ('report.paper', '{file_id,sha256,fingerprint}', 'report.drop_file_of_paper(integer, bigint, integer)');
