-- The case file. Whatever tells who a young person is or what happened to them is ciphertext (bytea) or a keyed
-- token; clear are only references, user ids, dates, choices and the names of fields.

create schema if not exists waymark;
create schema if not exists waymark_keys;

-- Wrapped keys: backed up apart from the rest and for a shorter time, so that an erased case stays erased.
create table waymark_keys.index_key (
  id      smallint primary key check (id = 1),
  wrapped bytea not null
);
create table waymark_keys.case_key (
  case_reference varchar(14) primary key,
  wrapped        bytea not null
);

create sequence waymark.case_number start with 1;
create sequence waymark.search_number start with 1;

create table waymark.case_file (
  reference       varchar(14) primary key,
  state           varchar(10) not null check (state in ('open', 'joined', 'closed')),
  version         bigint not null,
  opened_at       timestamp with time zone not null,
  opened_by       varchar(64) not null,
  joined_into     varchar(14) references waymark.case_file,
  ended_at        timestamp with time zone,
  ended_by        varchar(64),
  closing_outcome varchar(64),
  check ((state = 'joined') = (joined_into is not null)),
  check ((state = 'open') = (ended_at is null))
);

-- Every value a fact ever had; the one with the highest number is current.
create table waymark.fact (
  number         bigint generated always as identity primary key,
  id             uuid not null unique,
  case_reference varchar(14) not null references waymark.case_file,
  fact_key       varchar(64) not null,
  version        bigint not null,
  recorded_at    timestamp with time zone not null,
  recorded_by    varchar(64) not null,
  source         varchar(255) not null,
  content        bytea not null
);
create index fact_of_case on waymark.fact (case_reference, fact_key, number);

create table waymark.entry (
  number         bigint generated always as identity primary key,
  id             uuid not null unique,
  case_reference varchar(14) not null references waymark.case_file,
  entry_key      varchar(255) not null,
  version        bigint not null,
  recorded_at    timestamp with time zone not null,
  recorded_by    varchar(64) not null,
  source         varchar(255) not null,
  content        bytea not null
);
create index entry_of_case on waymark.entry (case_reference, recorded_at, number);

-- Who may read the file: a row without an end.
create table waymark.case_member (
  number         bigint generated always as identity primary key,
  case_reference varchar(14) not null references waymark.case_file,
  kind           varchar(4) not null check (kind in ('user', 'role')),
  member         varchar(64) not null,
  part           varchar(10) not null check (part in ('holder', 'proposed', 'role')),
  since          timestamp with time zone not null,
  since_by       varchar(64) not null,
  until          timestamp with time zone,
  until_by       varchar(64),
  until_because  varchar(64)
);
create index member_of_case on waymark.case_member (case_reference, until);
create index case_of_member on waymark.case_member (member, part, until);

-- The blind index: keyed hashes of normalised name parts and of claimed years of birth.
create table waymark.name_token (
  case_reference varchar(14) not null references waymark.case_file,
  kind           varchar(8) not null check (kind in ('name', 'particle', 'year')),
  token          varchar(32) not null,
  primary key (case_reference, kind, token)
);
create index case_of_token on waymark.name_token (token, case_reference);

create table waymark.search (
  reference    varchar(14) primary key,
  searched_at  timestamp with time zone not null,
  searched_by  varchar(64) not null,
  forgotten_at timestamp with time zone
);
create table waymark.search_token (
  search_reference varchar(14) not null references waymark.search,
  kind             varchar(8) not null check (kind in ('name', 'particle', 'year')),
  token            varchar(32) not null,
  primary key (search_reference, kind, token)
);
create table waymark.search_hit (
  search_reference varchar(14) not null references waymark.search,
  place            integer not null,
  case_reference   varchar(14) not null references waymark.case_file,
  primary key (search_reference, place)
);

-- Refers to no other table on purpose: a refusal is logged in a transaction of its own, which must not wait for a
-- case that the refused transaction has locked; and the log outlives the case.
create table waymark.reading_log (
  id             bigint generated always as identity primary key,
  at             timestamp with time zone not null,
  reader         varchar(64) not null,
  case_reference varchar(14),
  purpose        varchar(255) not null,
  outcome        varchar(10) not null check (outcome in ('read', 'shown', 'found', 'searched', 'refused'))
);
create index reading_of_case on waymark.reading_log (case_reference, at);
create index reading_by_reader on waymark.reading_log (reader, at);
