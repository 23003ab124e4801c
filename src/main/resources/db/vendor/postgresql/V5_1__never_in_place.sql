-- Decisions about sharing and the network are never changed in place (erasure may delete them).
create trigger never_in_place before update on waymark.sharing_decision
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.sharing_withdrawal
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.network_contact
  for each statement execute function waymark.refuse_change();
