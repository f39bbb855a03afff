-- A time has one taker, by a B-tree too. Offered times of one professional never overlap (calendar.slot), so "not twice in one place" and
-- "one taker for each time" are the same rule. The second index is there because the first has been seen to fail: in PostgreSQL 18.4 a
-- nested loop over a GiST index may mark living entries dead when the index's first page splits meanwhile (killed items of one scan are
-- applied in the next), and an exclusion constraint then lets an overlap through. For the same reason times are looked up by slot.
alter table calendar.occupancy add constraint occupancy_one_taker unique (slot);
drop index calendar.occupancy_slot_idx;
