-- After breaking the glass, and by a share, a professional reads; only a care relation lets them write.
create policy reading_only_insert on calendar.hold as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_insert on calendar.appointment as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_update on calendar.appointment as restrictive for update using (matter.may_change(matter));
