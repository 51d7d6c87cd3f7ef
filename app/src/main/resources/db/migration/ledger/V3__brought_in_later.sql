-- Entries of a history brought in later are found at once, however many ordinary ones follow.
create index entry_brought_in on ledger.entry (union_id, seq) where recorded < entered;
create index entry_entered on ledger.entry (union_id, entered);
