-- What left the charity, and how it was asked back, is never changed in place (erasure may delete it).
create trigger never_in_place before update on waymark.sharing_left
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.sharing_ending
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.sharing_ending_step
  for each statement execute function waymark.refuse_change();
