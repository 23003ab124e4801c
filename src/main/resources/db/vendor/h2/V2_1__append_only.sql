-- The ledger of deadlines is only ever added to.
create trigger waymark.append_only_ledger before update, delete on waymark.clock_entry for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
create trigger waymark.append_only_clock before update, delete on waymark.clock for each row call 'org.waymark.deadlines.AppendOnlyOnH2';
