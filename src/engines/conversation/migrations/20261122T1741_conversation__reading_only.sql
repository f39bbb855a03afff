-- After breaking the glass, and by a share, a professional reads; only a care relation lets them write.
create policy reading_only_insert on conversation.thread as restrictive for insert with check (matter.may_change(matter));
create policy reading_only_insert on conversation.message as restrictive for insert with check (matter.may_change(matter));
