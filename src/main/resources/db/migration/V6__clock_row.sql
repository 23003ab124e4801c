-- The rows of law by which a deadline was counted, one for each day it is counted from: when a rule is withdrawn, what runs by it
-- can still be extended, paused and resumed. Null in entries from before.
alter table waymark.clock_entry add column law varchar;
