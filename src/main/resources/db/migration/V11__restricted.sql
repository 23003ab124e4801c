-- When only named people could see a case: the row without an end holds. Who they are stands with the team.
create table waymark.restriction (
  number         bigint generated always as identity,
  case_reference varchar(14) not null,
  since          timestamp with time zone not null,
  since_by       varchar(64) not null,
  until          timestamp with time zone,
  until_by       varchar(64),
  constraint restriction_key primary key (number),
  constraint restriction_of_case_file foreign key (case_reference) references waymark.case_file,
  constraint restriction_end check ((until is null) = (until_by is null))
);
create index restriction_of_case on waymark.restriction (case_reference, until);
