-- Whose the votes are is asked once for a statement, not once for each row of it.
create index on participation.participant (key) where key is not null;
alter policy own on participation.vote using (county = kernel.current_county() and (kernel.current_role_kind() = 'system'
  or (kernel.current_role_kind() = 'anonymous'
    and (conversation, participant) in (select p.conversation, p.pid from participation.participant p where p.key = kernel.current_browser()))));
alter policy own on participation.answer using (county = kernel.current_county() and (kernel.current_role_kind() = 'system'
  or (kernel.current_role_kind() = 'anonymous'
    and (conversation, participant) in (select p.conversation, p.pid from participation.participant p where p.key = kernel.current_browser()))));
