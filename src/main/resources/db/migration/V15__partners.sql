-- Agencies that may send referrals with a key of their own. Of the key there is a hash, which opens nothing.
create table waymark.partner (
  id         uuid not null,
  name       varchar(200) not null,
  key_hash   bytea not null,
  active     boolean not null,
  created_at timestamp with time zone not null,
  created_by varchar(64) not null,
  revoked_at timestamp with time zone,
  revoked_by varchar(64),
  constraint partner_key primary key (id),
  constraint partner_key_once unique (key_hash)
);

-- How often a partner has called in the minute of its last call.
create table waymark.partner_calls (
  partner_id uuid not null,
  in_minute  timestamp with time zone not null,
  calls      integer not null,
  constraint partner_calls_key primary key (partner_id),
  constraint partner_calls_of foreign key (partner_id) references waymark.partner
);

-- What came in, so that the same does not come in twice: keyed hashes of the partner's own reference and of what was sent.
create table waymark.partner_referral (
  receipt        uuid not null,
  partner_id     uuid not null,
  reference_hash varchar(32) not null,
  content_hash   varchar(32) not null,
  case_reference varchar(14),
  at             timestamp with time zone not null,
  constraint partner_referral_key primary key (receipt),
  constraint partner_referral_once unique (partner_id, reference_hash),
  constraint partner_referral_of foreign key (partner_id) references waymark.partner,
  constraint partner_referral_case foreign key (case_reference) references waymark.case_file
);
create index partner_referral_of_case on waymark.partner_referral (case_reference);
