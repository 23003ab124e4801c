-- A letter may start or change several deadlines. Beside each stand the letter's dates as they were then, so that a letter
-- whose dates are put right afterwards shows which deadlines have to be looked at again.
create table waymark.document_clock (
  document_id uuid not null,
  clock_id    uuid not null,
  dated       date,
  received    date,
  last_day    date,
  constraint document_clock_pk primary key (document_id, clock_id),
  constraint document_clock_document foreign key (document_id) references waymark.document,
  constraint document_clock_clock foreign key (clock_id) references waymark.clock
);
create index document_clock_of_clock on waymark.document_clock (clock_id);

insert into waymark.document_clock (document_id, clock_id, dated, received, last_day)
select id, clock_id, dated, received, last_day from waymark.document where clock_id is not null;

alter table waymark.document drop constraint document_clock;
alter table waymark.document drop column clock_id;
