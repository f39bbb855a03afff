-- What somebody did for another and still has effect (a share) ends with the right to act.
create or replace function kernel.basis_holds(basis uuid, at timestamptz) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from consent.consent c
    where c.id = basis and c.county = kernel.current_county() and c.kind in ('guardianship', 'mandate') and c.status = 'active'
      and c.starts_at <= at and (c.ends_at is null or c.ends_at > at)) $$;
