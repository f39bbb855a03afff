-- After breaking the glass, and by a share, a professional reads; only a care relation lets them write.
create policy reading_only_insert on tasks.item as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_update on tasks.item as restrictive for update using (matter.may_change(matter));
create policy reading_only_insert on tasks.note as restrictive for insert with check (matter.may_change(matter));
