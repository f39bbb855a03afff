-- Shared is what the resident sees: notes between professionals are not the resident's to share.
create policy not_by_share on tasks.note as restrictive for select using (matter.opened_share() is null);
