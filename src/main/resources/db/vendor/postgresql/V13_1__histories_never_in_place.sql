-- What became of an appointment and what was put right of a document are never changed in place (erasure may delete them).
create trigger never_in_place before update on waymark.appointment_change
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.document_correction
  for each statement execute function waymark.refuse_change();
