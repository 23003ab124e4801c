-- What is kept of a case as a file: letters, evidence, photographs. Titles, names of files and what they say are
-- ciphertext, and so is the file itself, with a key of its own that the key of the case seals.
create table waymark.document (
  id             uuid not null,
  case_reference varchar(14) not null,
  version        bigint not null,
  state          varchar(10) not null,
  kind           varchar(32) not null,
  sender         varchar(32),
  dated          date,
  received       date,
  last_day       date,
  title          bytea not null,
  file_name      bytea not null,
  decides        bytea,
  media_type     varchar(100) not null,
  size           bigint not null,
  sha256         bytea not null,
  data_key       bytea,
  added_at       timestamp with time zone not null,
  added_by       varchar(64) not null,
  withdrawn_at   timestamp with time zone,
  withdrawn_by   varchar(64),
  withdrawn_why  varchar(32),
  withdrawn_note bytea,
  replaced_by    uuid,
  clock_id       uuid,
  constraint document_pk primary key (id),
  constraint document_case foreign key (case_reference) references waymark.case_file,
  constraint document_replaced foreign key (replaced_by) references waymark.document,
  constraint document_clock foreign key (clock_id) references waymark.clock,
  constraint document_state check (state in ('kept', 'withdrawn')),
  -- what was withdrawn has lost its key, and so has its content
  constraint document_withdrawn check ((state = 'withdrawn') = (data_key is null) and (state = 'withdrawn') = (withdrawn_at is not null))
);
create index document_of_case on waymark.document (case_reference, added_at);

-- The file in pieces of 256 KB: neither is one sent whole through memory, nor can a piece be read without the others.
create table waymark.document_part (
  document_id uuid not null,
  place       integer not null,
  content     bytea not null,
  constraint document_part_pk primary key (document_id, place),
  constraint document_part_document foreign key (document_id) references waymark.document
);

-- What was written about a document before somebody corrected it. Rows are added and never changed.
create table waymark.document_correction (
  id           uuid not null,
  document_id  uuid not null,
  version      bigint not null,
  at           timestamp with time zone not null,
  by_user      varchar(64) not null,
  before       bytea not null,
  reason       bytea not null,
  constraint document_correction_pk primary key (id),
  constraint document_correction_document foreign key (document_id) references waymark.document,
  constraint document_correction_once unique (document_id, version)
);
