-- What left the charity with a step of a process, and on what it rested. Clear are choices, moments and user ids; whose
-- name it went to is sealed. A row is never changed.
create table waymark.sharing_left (
  number         bigint generated always as identity,
  id             uuid not null,
  case_reference varchar(14) not null,
  step           varchar(255) not null,
  recipient      varchar(32) not null,
  recipient_name bytea not null,
  purpose        varchar(32) not null,
  data           varchar(255) not null,
  ground         varchar(32) not null,
  -- null: another ground was stated
  decision       uuid,
  left_at        timestamp with time zone not null,
  left_by        varchar(64) not null,
  constraint sharing_left_key primary key (id),
  constraint sharing_left_of_case foreign key (case_reference) references waymark.case_file
);
create index left_of_case on waymark.sharing_left (case_reference, number);
