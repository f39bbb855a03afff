create table kernel.key_rotation (
  id bigint generated always as identity primary key,
  county text not null,
  key text not null check (key ~ '^k[1-9][0-9]*$'),
  began_at timestamptz not null,
  finished_at timestamptz,
  resealed bigint not null default 0
);
comment on table kernel.key_rotation is 'Each change of the sealing key (./polku keys rotate): begun, and finished when nothing is sealed with an older key. The keys are not here.';
create unique index on kernel.key_rotation (county, key);
