-- An appointment is of its matter's person, and stays so: only how it went changes.
revoke update on calendar.appointment from polku_app;
grant update (status, ended_at, occupancy) on calendar.appointment to polku_app;
create policy of_the_matters_person on calendar.appointment as restrictive for insert with check (
  exists (select from matter.matter m where m.id = appointment.matter and m.person = appointment.person));
