-- What is reported and not yet agreed is a small part of all that ever was: desks look for it each time.
create index standing_open on confirmation.standing (union_id, id, party_id)
    where recorded_to = 'infinity' and state in ('claimed', 'returned', 'disputed');
create index claim_of_reversal on confirmation.claim (union_id, id) where recorded_to = 'infinity' and kind = 'reversal';
