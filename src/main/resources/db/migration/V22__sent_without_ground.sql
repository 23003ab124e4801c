-- A letter that went out although nothing allowed it is recorded as what it was.
alter table waymark.letter_sent drop constraint letter_sent_ground;
alter table waymark.letter_sent add constraint letter_sent_ground
  check (ground in ('decision', 'immediate-danger', 'child-protection', 'legal-duty', 'nothing', 'own-copy', 'none'));
