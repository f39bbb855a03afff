-- Wishes are recorded in a care relation as it is for matters: open in the own unit, or closed within a day. Breaking the glass shows more, but changes nothing.
alter policy written_in_care on contact.preference with check (kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = preference.person and m.unit = any (kernel.current_units())
    and (m.state = 'open' or m.closed_at > kernel.current_time() - interval '1 day')));
alter policy changed_in_care on contact.preference using (kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = preference.person and m.unit = any (kernel.current_units())
    and (m.state = 'open' or m.closed_at > kernel.current_time() - interval '1 day')));
