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

-- A decision was withdrawn, and this recipient has something under it: whether they were asked to delete it, and what they
-- answered, are rows beside it.
create table waymark.sharing_ending (
  number         bigint generated always as identity,
  id             uuid not null,
  case_reference varchar(14) not null,
  decision       uuid not null,
  recipient      varchar(32) not null,
  recipient_name bytea not null,
  begun_at       timestamp with time zone not null,
  begun_by       varchar(64) not null,
  constraint sharing_ending_key primary key (id),
  constraint sharing_ending_of_case foreign key (case_reference) references waymark.case_file,
  constraint sharing_ending_of_decision foreign key (decision) references waymark.sharing_withdrawal
);
create index endings_of_case on waymark.sharing_ending (case_reference, number);

create table waymark.sharing_ending_step (
  number         bigint generated always as identity,
  ending         uuid not null,
  step           varchar(16) not null,
  on_day         date not null,
  recorded_at    timestamp with time zone not null,
  recorded_by    varchar(64) not null,
  constraint sharing_ending_step_key primary key (number),
  constraint sharing_ending_step_of_ending foreign key (ending) references waymark.sharing_ending
);
create index steps_of_ending on waymark.sharing_ending_step (ending, number);

-- That somebody was asked to renew a decision before its last day; once.
create table waymark.sharing_renewal (
  decision     uuid not null,
  asked_at     timestamp with time zone not null,
  constraint sharing_renewal_key primary key (decision),
  constraint sharing_renewal_of_decision foreign key (decision) references waymark.sharing_decision
);
