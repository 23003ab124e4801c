-- The log is only ever appended to; a fact or an entry is never changed in place (erasure may delete it).

create function waymark.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %: rows here are only added', tg_op, tg_table_name;
end
$$;

create trigger append_only before update or delete or truncate on waymark.reading_log
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.fact
  for each statement execute function waymark.refuse_change();
create trigger never_in_place before update on waymark.entry
  for each statement execute function waymark.refuse_change();
