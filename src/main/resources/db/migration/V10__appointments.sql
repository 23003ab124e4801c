-- Appointments and hearings. Clear are only references, user ids, moments and words of closed lists; where it is, with whom and
-- what was noted about it is sealed with the key of the case.

create table waymark.appointment (
  id             uuid primary key,
  case_reference varchar(14) not null,
  kind           varchar(24) not null,
  starts_at      timestamp with time zone not null,
  ends_at        timestamp with time zone,
  state          varchar(20) not null,
  companion      varchar(64),
  interpreter    varchar(10) not null,
  place          bytea,
  with_whom      bytea,
  note           bytea,
  language       bytea,
  booked_with    bytea,
  version        bigint not null,
  planned_at     timestamp with time zone not null,
  planned_by     varchar(64) not null,
  constraint appointment_case foreign key (case_reference) references waymark.case_file,
  constraint appointment_kind check (kind in ('hearing', 'home-office-interview', 'solicitor', 'age-assessment-interview', 'council', 'health',
                                              'school', 'accommodation', 'our-own-meeting', 'other')),
  constraint appointment_state check (state in ('planned', 'held', 'missed-by-them', 'cancelled-by-us', 'cancelled-by-others')),
  constraint appointment_interpreter check (interpreter in ('not-needed', 'needed', 'booked')),
  constraint appointment_ends check (ends_at is null or ends_at > starts_at)
);
create index appointment_of_case on waymark.appointment (case_reference, starts_at);
create index appointment_of_companion on waymark.appointment (companion, starts_at);

-- What became of an appointment: rows are only ever added.
create table waymark.appointment_change (
  number         bigint generated always as identity primary key,
  id             uuid not null,
  appointment_id uuid not null,
  change         varchar(12) not null,
  at             timestamp with time zone not null,
  by_user        varchar(64) not null,
  starts_before  timestamp with time zone,
  starts_at      timestamp with time zone not null,
  state          varchar(20) not null,
  interpreter    varchar(10) not null,
  companion      varchar(64),
  why            bytea,
  constraint appointment_change_id unique (id),
  constraint appointment_change_of foreign key (appointment_id) references waymark.appointment,
  constraint appointment_change_kind check (change in ('planned', 'moved', 'interpreter', 'companion', 'cancelled', 'recorded'))
);
create index change_of_appointment on waymark.appointment_change (appointment_id, number);

-- The secret address of somebody's calendar feed: only its SHA-256 is kept, so that whoever reads this table reads no calendar.
create table waymark.calendar_feed (
  user_id    varchar(64) not null,
  token_hash bytea not null,
  made_at    timestamp with time zone not null,
  constraint calendar_feed_of primary key (user_id),
  constraint calendar_feed_token unique (token_hash)
);
