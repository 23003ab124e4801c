-- Cases that were brought in from the charity's earlier records: a keyed hash of the reference they had there, so that the
-- same row does not come in twice. The reference itself is a fact of the case file.
create table waymark.brought_in (
  former_reference varchar(32) not null,
  case_reference   varchar(14) not null,
  at               timestamp with time zone not null,
  by_user          varchar(64) not null,
  constraint brought_in_once primary key (former_reference),
  constraint brought_in_as foreign key (case_reference) references waymark.case_file
);
create index brought_in_case on waymark.brought_in (case_reference);

-- Its one row is held by whoever brings cases in: nobody does so beside them.
create table waymark.bringing_in (
  one integer not null,
  constraint bringing_in_one primary key (one),
  constraint bringing_in_is_one check (one = 1)
);
insert into waymark.bringing_in (one) values (1);
