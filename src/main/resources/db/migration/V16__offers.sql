-- Why somebody was asked to take part in a case, as it stood when they were asked. The reasons tell of the young person's
-- languages and wishes: sealed. Never changed; who answers what is on the team.
create table waymark.offer (
  number         bigint generated always as identity,
  id             uuid not null,
  case_reference varchar(14) not null,
  member         varchar(64) not null,
  reasons        bytea not null,
  asked_at       timestamp with time zone not null,
  asked_by       varchar(64) not null,
  constraint offer_key primary key (id),
  constraint offer_of_case foreign key (case_reference) references waymark.case_file
);
create index offers_of_case on waymark.offer (case_reference, member, number);
