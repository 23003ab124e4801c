-- Letters and what was recorded of them are never changed in place (erasure may delete them).
create trigger waymark.letter_never_in_place before update on waymark.letter for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.letter_sent_never_in_place before update on waymark.letter_sent for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
