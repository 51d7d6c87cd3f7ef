-- Drafts of reports take the same steps of approval; their table stands in a slice above.
alter table confirmation.approval drop constraint approval_draft_id_fkey;
