-- Letters by staff for those who want them or use no digital services; and what is sent to an address itself, to prove it.
alter table notify.message
  alter column matter drop not null,
  add column sealed_body text,
  add column kind text not null default 'confirmation' check (kind in ('confirmation', 'reminder', 'message', 'news', 'address'));
do $$ declare c name; begin
  for c in select conname from pg_constraint where conrelid = 'notify.message'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ 'channel' loop
    execute format('alter table notify.message drop constraint %I', c);
  end loop;
end $$;
update notify.message set kind = 'reminder' where reminder;
alter table notify.message
  add constraint channel_known check (channel in ('sms', 'email', 'letter')),
  add constraint subject_fits check (length(subject) <= 200 and (channel <> 'sms' or subject = '')),
  add constraint only_addresses_without_matter check (matter is not null or (kind = 'address' and channel <> 'letter'));
comment on column notify.message.sealed_body is 'Sealed as notify.body. A code or link, only until it has been sent; body is then a dash.';
comment on column notify.message.kind is 'What it is, which decides the channels: confirmation, reminder, message, news; address: a proof of that very address.';
comment on column notify.message.channel is 'A letter is handed to staff as a task.';

alter policy seen_with_matter on notify.message
  using (case when matter is not null then matter.may_see(matter) else county = kernel.current_county() and exists (select from matter.person p where p.id = person) end)
  with check (county = kernel.current_county() and case when matter is not null then matter.may_see(matter) else exists (select from matter.person p where p.id = person) end);
