-- The register of deadlines. A clock is one deadline of one case; what became of it stands in the ledger, whose last
-- entry holds. Only references, user ids, dates, choices and words of law are here: who said what is in the case file.

create table waymark.clock (
  id             uuid primary key,
  case_reference varchar(14) not null references waymark.case_file,
  rule           varchar(64) not null,
  opened_at      timestamp with time zone not null
);
create index clock_of_case on waymark.clock (case_reference);

-- Append-only: db/vendor says how each database is held to that.
create table waymark.clock_entry (
  number       bigint generated always as identity primary key,
  clock_id     uuid not null references waymark.clock,
  change       varchar(16) not null check (change in ('started', 'corrected', 'extended', 'paused', 'resumed', 'letter', 'letter-later',
                                                      'letter-decided', 'acted-on', 'met', 'missed', 'cancelled', 'recounted', 'kept')),
  at           timestamp with time zone not null,
  by_user      varchar(64) not null,
  second_by    varchar(64),
  why          varchar(64) not null,
  granted_by   varchar(64),
  evidence     varchar(64),
  due_before   date,
  -- what holds from this entry on
  state        varchar(10) not null check (state in ('running', 'paused', 'met', 'missed', 'cancelled')),
  kind         varchar(10) not null,
  basis        varchar not null,
  computed     date not null,
  lost_days    integer not null,
  granted      date,
  letter       date,
  later_letter date,
  paused_on    date,
  acted_on     boolean not null,
  declined     date,
  due          date not null,
  safe_by      date not null,
  due_at       timestamp with time zone not null,
  counted      varchar not null,
  explanation  varchar not null,
  reasons      varchar not null,
  warnings     varchar not null,
  check (second_by is null or second_by <> by_user),
  check ((state = 'paused') = (paused_on is not null))
);
create index entry_of_clock on waymark.clock_entry (clock_id, number);

-- Which process instances hold a copy of which date, in which variable.
create table waymark.clock_copy (
  instance varchar(64) not null,
  variable varchar(64) not null,
  clock_id uuid not null references waymark.clock,
  part     varchar(5) not null check (part in ('due', 'safe', 'state')),
  primary key (instance, variable)
);
create index copy_of_clock on waymark.clock_copy (clock_id);

-- The escalations that managers have been told of, so that none comes twice. The entry is the one that held then.
create table waymark.clock_escalation (
  clock_id uuid not null references waymark.clock,
  entry    bigint not null references waymark.clock_entry,
  due      date not null,
  warning  varchar(64) not null,
  told_at  timestamp with time zone not null,
  primary key (clock_id, due, warning)
);
