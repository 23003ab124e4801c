-- What became of an appointment and what was put right of a document are never changed in place (erasure may delete them).
create trigger waymark.appointment_change_never_in_place before update on waymark.appointment_change for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.document_correction_never_in_place before update on waymark.document_correction for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
