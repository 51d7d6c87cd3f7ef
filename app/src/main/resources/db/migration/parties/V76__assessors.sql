-- Independent assessors, by invitation: they read what everybody reads.
alter table parties.mandate drop constraint mandate_role_check;
alter table parties.mandate add constraint mandate_role_check check (role in ('secretariat-officer', 'party-coordinator',
    'body-officer', 'publishing-authority', 'council-secretary', 'delegate', 'auditor', 'assessor', 'observer', 'administrator'));
