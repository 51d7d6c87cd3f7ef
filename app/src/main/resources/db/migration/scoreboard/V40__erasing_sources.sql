insert into ledger.erasable (fact_table, words) values ('scoreboard.statement', '{source}');
