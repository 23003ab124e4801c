-- What left the charity is never changed in place (erasure may delete it).
create trigger never_in_place before update on waymark.sharing_left
  for each statement execute function waymark.refuse_change();
