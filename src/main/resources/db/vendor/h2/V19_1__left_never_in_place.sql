-- What left the charity, and how it was asked back, is never changed in place (erasure may delete it).
create trigger waymark.sharing_left_never_in_place before update on waymark.sharing_left for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.sharing_ending_never_in_place before update on waymark.sharing_ending for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.sharing_ending_step_never_in_place before update on waymark.sharing_ending_step for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
