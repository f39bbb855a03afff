/* Removes the unfinished answers of matters when their person has asked so (GDPR 17): a draft is not yet part of any record. Completed answers stay as
   law orders. Gives how many. Only the county's own machinery, after an officer has decided. */
create function questionnaire.remove_drafts(matters uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare n integer;
begin
  if kernel.current_role_kind() <> 'system' then raise exception 'only the system removes drafts' using errcode = '42501'; end if;
  delete from questionnaire.response r where r.matter = any (matters) and r.county = kernel.current_county() and r.state = 'in-progress';
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function questionnaire.remove_drafts from public;
grant execute on function questionnaire.remove_drafts to polku_app;
