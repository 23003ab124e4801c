-- What left the charity is never changed in place (erasure may delete it).
create trigger waymark.sharing_left_never_in_place before update on waymark.sharing_left for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
