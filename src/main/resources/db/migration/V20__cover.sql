-- Whoever covers for somebody who is away is on the team of their cases meanwhile, beside any place of their own.
alter table waymark.case_member add column covers varchar(64);
alter table waymark.case_member drop constraint case_member_place;
alter table waymark.case_member add constraint case_member_place check (part in ('holder', 'proposed', 'role', 'named', 'cover'));
alter table waymark.case_member add constraint case_member_covers check ((part = 'cover') = (covers is not null));
create index case_of_covered on waymark.case_member (covers, until);
