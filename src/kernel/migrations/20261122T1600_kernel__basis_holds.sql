/* Does the basis of what somebody did for another still hold at a moment? The engine `consent` fills it in. */
create function kernel.basis_holds(basis uuid, at timestamptz) returns boolean language sql stable return false;
