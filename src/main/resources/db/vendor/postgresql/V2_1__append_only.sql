-- The ledger of deadlines is only ever added to.
create trigger append_only before update or delete or truncate on waymark.clock_entry
  for each statement execute function waymark.refuse_change();
create trigger append_only before update or delete or truncate on waymark.clock
  for each statement execute function waymark.refuse_change();
