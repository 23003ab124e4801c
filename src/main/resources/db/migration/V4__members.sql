-- People who are on a case's team by name: an advocate, a housing worker, or everybody of a restricted case. The column
-- is replaced because its check has no name that both databases share.
drop index waymark.case_of_member;
alter table waymark.case_member add column place varchar(10);
update waymark.case_member set place = part;
alter table waymark.case_member alter column place set not null;
alter table waymark.case_member add constraint case_member_place check (place in ('holder', 'proposed', 'role', 'named'));
alter table waymark.case_member drop column part;
alter table waymark.case_member rename column place to part;
create index case_of_member on waymark.case_member (member, part, until);
