-- The county's own layer over the records it imports: what it hides, its own words, its order of channels. An import writes none of these columns, so
-- nothing it brings can undo them; `shown_*` is what people see.
alter table directory.service
  add column hidden boolean not null default false,
  add column own_names jsonb not null default '{}',
  add column own_summaries jsonb not null default '{}',
  add column own_alternative_names jsonb not null default '{}',
  add column channel_order uuid[] not null default '{}',
  add column provider text check (provider in ('association', 'parish', 'municipality')),
  add column shown_names jsonb generated always as (names || own_names) virtual,
  add column shown_summaries jsonb generated always as (summaries || own_summaries) virtual,
  add column shown_alternative_names jsonb generated always as (
    jsonb_set(jsonb_set(jsonb_set('{}',
      '{fi}', coalesce(alternative_names -> 'fi', '[]') || coalesce(own_alternative_names -> 'fi', '[]')),
      '{sv}', coalesce(alternative_names -> 'sv', '[]') || coalesce(own_alternative_names -> 'sv', '[]')),
      '{en}', coalesce(alternative_names -> 'en', '[]') || coalesce(own_alternative_names -> 'en', '[]'))) virtual;
alter table directory.channel add column hidden boolean not null default false;
comment on column directory.service.hidden is 'The county shows it to nobody: in no list, no search, no interface.';
comment on column directory.service.provider is 'Whose service it is, of those the county has added itself.';
comment on column directory.service.channel_order is 'Channels in the order the county prefers, before the rest.';
comment on column directory.channel.hidden is 'The county shows it to nobody, in any service.';
