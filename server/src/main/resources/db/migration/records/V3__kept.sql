-- Counts are kept apart by every dimension of scopes, those that are still to come too.
call yuanliu_guard('tally', counted => '{day}');
