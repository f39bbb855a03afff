/* Keeps a row's changed_at: when it last changed, by the product's clock. */
create function kernel.note_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.changed_at := kernel.current_time();
  return new;
end $$;
