-- An appointment that was over when its case was closed, and of which nobody wrote down what became of it.
alter table waymark.appointment drop constraint appointment_state;
alter table waymark.appointment add constraint appointment_state
  check (state in ('planned', 'held', 'missed-by-them', 'cancelled-by-us', 'cancelled-by-others', 'not-recorded'));
