-- Account names that belonged to somebody whose account is gone; places on teams and history stay with them for ever.
create table waymark.former_account (
  account varchar(64) not null,
  constraint former_account_one primary key (account)
);
