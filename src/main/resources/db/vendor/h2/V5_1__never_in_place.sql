-- Decisions about sharing and the network are never changed in place (erasure may delete them).
create trigger waymark.sharing_decision_never_in_place before update on waymark.sharing_decision for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.sharing_withdrawal_never_in_place before update on waymark.sharing_withdrawal for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.network_contact_never_in_place before update on waymark.network_contact for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
