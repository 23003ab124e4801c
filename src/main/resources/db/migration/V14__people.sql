-- What is known of those who work here beyond their account, for matching only. The account is the engine's.
create table waymark.staff_profile (
  account    varchar(64) not null,
  gender     varchar(16) not null,
  most_cases integer,
  version    bigint not null,
  constraint staff_profile_one primary key (account),
  constraint staff_profile_gender check (gender in ('woman', 'man', 'non-binary', 'not-said')),
  constraint staff_profile_most check (most_cases >= 0)
);

create table waymark.staff_language (
  account  varchar(64) not null,
  language varchar(64) not null,
  dialect  varchar(64),
  constraint staff_language_once unique (account, language, dialect),
  constraint staff_language_of foreign key (account) references waymark.staff_profile
);

create table waymark.staff_absence (
  id        uuid not null,
  account   varchar(64) not null,
  first_day date not null,
  last_day  date not null,
  constraint staff_absence_one primary key (id),
  constraint staff_absence_days check (first_day <= last_day)
);
create index staff_absence_account on waymark.staff_absence (account);

create table waymark.conflict_of_interest (
  id             uuid not null,
  account        varchar(64) not null,
  case_reference varchar(14) not null,
  reason         varchar(32) not null,
  by_user        varchar(64) not null,
  constraint conflict_of_interest_one primary key (id),
  constraint conflict_of_interest_once unique (account, case_reference),
  constraint conflict_of_interest_in foreign key (case_reference) references waymark.case_file
);
