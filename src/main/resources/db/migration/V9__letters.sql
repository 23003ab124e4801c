-- Letters. Clear are choices, dates, user ids and the id of the document; to whom by name, what was asked and said is sealed.
-- Neither table is changed in place: what happens to a letter is a row beside it.
create table waymark.letter (
  number         bigint generated always as identity,
  id             uuid not null,
  case_reference varchar(14) not null,
  template       varchar(64) not null,
  -- empty where it is for the young person themselves
  recipient_kind varchar(32) not null,
  purpose        varchar(32) not null,
  recipient      bytea not null,
  clock          uuid,
  -- the document as drafted; a copy of a decision keeps its words here instead
  document       uuid,
  content        bytea not null,
  drafted_at     timestamp with time zone not null,
  drafted_by     varchar(64) not null,
  constraint letter_key primary key (id),
  constraint letter_of_case foreign key (case_reference) references waymark.case_file
);
create index letters_of_case on waymark.letter (case_reference, number);

create table waymark.letter_sent (
  number         bigint generated always as identity,
  id             uuid not null,
  letter         uuid not null,
  how            varchar(16) not null,
  sent_on        date not null,
  -- null: as drafted
  document       uuid,
  ground         varchar(32) not null,
  decision       uuid,
  reason         bytea not null,
  -- why what was recorded before was wrong; sealed, empty in the first
  correction     bytea not null,
  recorded_at    timestamp with time zone not null,
  recorded_by    varchar(64) not null,
  constraint letter_sent_key primary key (id),
  constraint letter_sent_of_letter foreign key (letter) references waymark.letter,
  constraint letter_sent_how check (how in ('post', 'email', 'by-hand', 'portal', 'not-sent')),
  constraint letter_sent_ground check (ground in ('decision', 'immediate-danger', 'child-protection', 'legal-duty', 'own-copy', 'none'))
);
create index sent_of_letter on waymark.letter_sent (letter, number);
