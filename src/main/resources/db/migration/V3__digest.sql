-- Who was given their turn at the daily mail, for which day and when: once per person and day, however often and on
-- however many nodes the clock fires. Rows go after a month.
create table waymark.digest (
  on_day  date not null,
  user_id varchar(64) not null,
  at      timestamp with time zone not null,
  primary key (on_day, user_id)
);
create index digest_of_person on waymark.digest (user_id, on_day);

-- Its one row is held by whoever gives turns: the others wait, and then see which are given.
create table waymark.digest_giver (
  one integer primary key check (one = 1)
);
insert into waymark.digest_giver (one) values (1);
