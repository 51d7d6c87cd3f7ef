-- Nothing is ever looked for by these, so the planner need not know what stands in them; sampling them took most of the
-- time that it takes to analyse a whole database.
alter table ledger.leaf alter column salt set statistics 0, alter column bytes set statistics 0, alter column hash set statistics 0;
alter table ledger.text alter column words set statistics 0;
