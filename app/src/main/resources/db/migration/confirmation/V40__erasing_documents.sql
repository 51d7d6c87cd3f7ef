-- Published to the slices above, for `also` of `ledger.erasable`: a file goes for good. Nobody but the owner may call it.
create function confirmation.drop_file(u integer, f uuid) returns void
language sql as $$
    delete from confirmation.file_part where union_id = u and file_id = f;
    delete from confirmation.file where union_id = u and id = f;
$$;
revoke execute on function confirmation.drop_file(integer, uuid) from public;

-- The file of a document goes with the last of its versions.
create function confirmation.drop_file_of_document(u integer, s bigint, l integer) returns void
language sql as $$
    select confirmation.drop_file(u, d.file_id) from confirmation.document d
    where d.union_id = u and d.seq = s and d.leaf = l and d.file_id is not null
      and not exists (select from confirmation.document o where o.union_id = u and o.file_id = d.file_id and (o.seq, o.leaf) <> (s, l));
$$;
revoke execute on function confirmation.drop_file_of_document(integer, bigint, integer) from public;

insert into ledger.erasable (fact_table, words, also) values
    ('confirmation.document', '{number,signatory,outgoing,incoming,link,held_where,restriction,file_id,sha256}',
        'confirmation.drop_file_of_document(integer, bigint, integer)'),
    ('confirmation.inspection', '{office,person_id}', null);
