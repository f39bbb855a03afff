-- After breaking the glass, and by a share, a professional reads; only a care relation lets them write.
create policy reading_only_insert on visits.visit as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_update on visits.visit as restrictive for update using (matter.may_change(matter));
create policy reading_only_insert on visits.note as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_insert on visits.presence as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_update on visits.presence as restrictive for update using (matter.may_change(matter));
create policy reading_only_insert on visits.signal as restrictive for insert with check (matter.may_change(matter));
