-- A form typed in one person's session never opens in another's.
alter table kernel.parked_form add column owner uuid;
comment on column kernel.parked_form.owner is 'Person or practitioner whose session had ended; null when there had been none.';
