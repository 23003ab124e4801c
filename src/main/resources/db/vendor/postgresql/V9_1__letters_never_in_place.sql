-- Letters and what was recorded of them are never changed in place (erasure may delete them).
create trigger never_in_place before update on waymark.letter
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.letter_sent
  for each statement execute function waymark.refuse_change();
