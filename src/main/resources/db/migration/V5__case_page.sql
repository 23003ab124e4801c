-- Decisions about sharing. Clear are choices, dates and user ids; whose name and what was said are sealed. A decision is
-- never changed: what ends it is a row beside it.
create table waymark.sharing_decision (
  number         bigint generated always as identity,
  id             uuid not null,
  case_reference varchar(14) not null,
  recipient      varchar(32) not null,
  recipient_name bytea not null,
  purpose        varchar(32) not null,
  data           varchar(255) not null,
  ground         varchar(32) not null,
  answer         varchar(16) not null,
  answered_by    varchar(32),
  capacity       varchar(32),
  interpreter    varchar(16),
  note           bytea not null,
  until_day      date,
  decided_at     timestamp with time zone not null,
  decided_by     varchar(64) not null,
  constraint sharing_decision_key primary key (id),
  constraint sharing_decision_of_case foreign key (case_reference) references waymark.case_file
);
create index sharing_of_case on waymark.sharing_decision (case_reference, number);

create table waymark.sharing_withdrawal (
  decision     uuid not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by varchar(64) not null,
  because      varchar(32) not null,
  constraint sharing_withdrawal_key primary key (decision),
  constraint sharing_withdrawal_of_decision foreign key (decision) references waymark.sharing_decision
);

-- People and agencies around the young person. A change is a new row under the same contact; the one with the highest
-- number is current.
create table waymark.network_contact (
  number         bigint generated always as identity,
  id             uuid not null,
  contact        uuid not null,
  case_reference varchar(14) not null,
  part           varchar(32) not null,
  tonight        integer,
  ended_on       date,
  content        bytea not null,
  at             timestamp with time zone not null,
  by_user        varchar(64) not null,
  constraint network_contact_key primary key (id),
  constraint network_contact_of_case foreign key (case_reference) references waymark.case_file
);
create index network_of_case on waymark.network_contact (case_reference, contact, number);
