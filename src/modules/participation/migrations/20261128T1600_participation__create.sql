-- Open opinion conversations. Nothing here names a person: participants are numbers behind a keyed hash of a random token in their browser, and what
-- could name somebody (used voices, e-mail addresses) is kept in tables of its own that refer to no participant.
create schema participation;

create table participation.conversation (
  id uuid primary key default uuidv7(),
  county text not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  langs text[] not null default '{fi}' check (cardinality(langs) > 0 and langs <@ array['fi', 'sv', 'en', 'se']),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'archived')),
  opens_at timestamptz,
  closes_at timestamptz check (closes_at > opens_at),
  moderation text not null default 'before' check (moderation in ('before', 'after')),
  writing text not null default 'everyone' check (writing in ('everyone', 'organisers')),
  voice text not null default 'open' check (voice in ('open', 'code', 'identified')),
  style text not null default 'standard' check (style in ('standard', 'youth', 'plain')),
  results text not null default 'live' check (results in ('live', 'after-voting', 'after-closing')),
  licence text not null default 'CC BY 4.0' check (length(licence) between 1 and 60),
  themes text[] not null default '{}',
  areas text[] not null default '{}',
  seed int not null default 1,
  changed_at timestamptz not null default clock_timestamp(),
  unique (county, slug)
);
comment on table participation.conversation is 'A conversation (keskustelu): a question to residents, who vote on each other''s statements. Public but for drafts.';
comment on column participation.conversation.langs is 'Languages it is held in, the first is the one its texts are always in; se: Northern Sámi.';
comment on column participation.conversation.voice is 'Whose votes count: open: each browser''s; code: of those given a code; identified: one for each e-identified person.';
comment on column participation.conversation.results is 'When participants see groups and figures: live, after having voted on what there was, after closing.';
comment on column participation.conversation.areas is 'Municipality codes it concerns; none: the whole county.';
comment on column participation.conversation.seed is 'Of the lot by which statements are shown; part of the computation record.';

create table participation.conversation_text (
  conversation uuid not null references participation.conversation,
  lang text not null check (lang in ('fi', 'sv', 'en', 'se')),
  county text not null,
  question text not null check (length(question) between 1 and 300),
  background text not null default '' check (length(background) <= 10000),
  organised_by text not null default '' check (length(organised_by) <= 200),
  made_by text not null default 'author' check (made_by in ('author', 'person', 'machine')),
  primary key (conversation, lang)
);
comment on table participation.conversation_text is 'Question, background and who asks, by language.';
comment on column participation.conversation_text.made_by is 'Who put it into this language: its author, a person who translates, or a machine.';

create table participation.background_question (
  conversation uuid not null references participation.conversation,
  number smallint not null check (number between 1 and 5),
  county text not null,
  texts jsonb not null,
  choices jsonb not null,
  primary key (conversation, number)
);
comment on table participation.background_question is 'A voluntary coded question about oneself, at most five in a conversation, so that results can be told by background where groups are large.';
comment on column participation.background_question.choices is '[{ code, texts: { fi, sv?, en?, se? } }]';

create table participation.organiser (
  conversation uuid not null references participation.conversation,
  practitioner uuid not null,
  county text not null,
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('organiser', 'moderator')),
  at timestamptz not null,
  primary key (conversation, practitioner)
);
comment on table participation.organiser is 'Staff who keep a conversation: an organiser may everything, a moderator handles statements.';

create table participation.participant (
  conversation uuid not null references participation.conversation,
  pid int not null check (pid > 0),
  county text not null,
  key text check (length(key) = 64),
  joined_at timestamptz not null,
  lang text check (lang in ('fi', 'sv', 'en', 'se')),
  via text not null default 'page' check (via in ('page', 'embed', 'import', 'sample')),
  network int check (network between 0 and 65535),
  imported_id int,
  left_at timestamptz,
  tx xid8 not null default pg_current_xact_id(),
  primary key (conversation, pid),
  unique (conversation, key),
  check (left_at is null or key is null)
);
comment on table participation.participant is 'Somebody who has voted or written in a conversation: a number in order of arrival. Who it is nobody knows.';
comment on column participation.participant.key is 'Keyed hash of the random token in the browser and the conversation: the same browser is somebody else in another conversation. None: has left, or came with an import.';
comment on column participation.participant.joined_at is 'To the minute, so that no other record of the same moment tells who it was.';
comment on column participation.participant.network is 'Sixteen bits of a keyed hash of day and network prefix, to notice that many came from one place; shared by hundreds of networks, tells none, and removed after two weeks.';
comment on column participation.participant.tx is 'The transaction that last changed it, by which live results catch up without missing late commits.';
create index on participation.participant (conversation, tx);

create table participation.admission (
  conversation uuid not null references participation.conversation,
  key text not null check (length(key) = 64),
  county text not null,
  primary key (conversation, key)
);
comment on table participation.admission is 'Browsers that may take part where voices are counted by code or person. Says neither whose nor when.';

create table participation.voice (
  conversation uuid not null references participation.conversation,
  hash text not null check (length(hash) = 64),
  county text not null,
  used boolean not null default false,
  primary key (conversation, hash)
);
comment on table participation.voice is 'Voices given out or used: keyed hashes of codes and persons. Apart from votes: refers to no participant and keeps no time.';

create table participation.statement (
  conversation uuid not null references participation.conversation,
  tid int not null check (tid >= 0),
  county text not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'rejected', 'merged', 'withdrawn')),
  reason text not null default '' check (length(reason) <= 500),
  reason_code text check (length(reason_code) <= 40),
  merged_into int,
  lang text not null check (lang in ('fi', 'sv', 'en', 'se')),
  seed boolean not null default false,
  meta boolean not null default false,
  themes text[] not null default '{}',
  author int,
  written_at timestamptz not null,
  decided_at timestamptz,
  tx xid8 not null default pg_current_xact_id(),
  primary key (conversation, tid),
  foreign key (conversation, merged_into) references participation.statement (conversation, tid),
  foreign key (conversation, author) references participation.participant (conversation, pid),
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> tid),
  check (state <> 'rejected' or reason_code is not null)
);
comment on table participation.statement is 'A statement (väittämä) that others vote on; numbered in order of writing.';
comment on column participation.statement.seed is 'Written by the organiser before the conversation began.';
comment on column participation.statement.meta is 'Tells of oneself rather than of an opinion: out of the groups'' mathematics, shown early.';
create index on participation.statement (conversation, tx);

create table participation.statement_text (
  conversation uuid not null,
  tid int not null,
  lang text not null check (lang in ('fi', 'sv', 'en', 'se')),
  county text not null,
  text text not null check (length(text) <= 1000),
  made_by text not null default 'author' check (made_by in ('author', 'person', 'machine')),
  primary key (conversation, tid, lang),
  foreign key (conversation, tid) references participation.statement (conversation, tid)
);
comment on table participation.statement_text is 'A statement in a language. Empty: its author took it back.';

create table participation.vote (
  conversation uuid not null,
  participant int not null,
  statement int not null,
  county text not null,
  value smallint check (value between -1 and 1),
  important boolean not null default false check (not important or value is not null),
  at timestamptz not null,
  copied_from int,
  tx xid8 not null default pg_current_xact_id(),
  primary key (conversation, participant, statement),
  foreign key (conversation, participant) references participation.participant (conversation, pid),
  foreign key (conversation, statement) references participation.statement (conversation, tid)
);
comment on table participation.vote is 'A participant''s present vote on a statement: one row, the last vote wins.';
comment on column participation.vote.value is 'Database sign: -1 agree, 0 pass, 1 disagree; null: taken back.';
comment on column participation.vote.at is 'To the minute (imports: as they say).';
comment on column participation.vote.copied_from is 'The statement it was given on, when that was merged into this one and the participant had not voted here.';
create index on participation.vote (conversation, tx);
create index on participation.vote (conversation, statement);

create table participation.answer (
  conversation uuid not null,
  participant int not null,
  question smallint not null,
  county text not null,
  choice text not null check (length(choice) between 1 and 40),
  primary key (conversation, participant, question),
  foreign key (conversation, participant) references participation.participant (conversation, pid),
  foreign key (conversation, question) references participation.background_question (conversation, number)
);
comment on table participation.answer is 'What a participant told of their background, if they wanted to.';

create table participation.moderation (
  id bigint generated always as identity primary key,
  conversation uuid not null,
  tid int not null,
  county text not null,
  act text not null check (act in ('accept', 'reject', 'merge', 'restore', 'meta', 'theme', 'translate')),
  reason_code text check (length(reason_code) <= 40),
  reason text not null default '' check (length(reason) <= 500),
  merged_into int,
  practitioner uuid,
  name text not null check (length(name) between 1 and 200),
  at timestamptz not null,
  foreign key (conversation, tid) references participation.statement (conversation, tid)
);
comment on table participation.moderation is 'What moderators did to statements and why. Only added to.';
create index on participation.moderation (conversation, id);

create table participation.result (
  conversation uuid not null references participation.conversation,
  number int not null check (number > 0),
  county text not null,
  computed_at timestamptz not null,
  reason text not null check (reason in ('while-open', 'closing', 'report', 'import')),
  participants int not null,
  votes int not null,
  statements int not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  seed int not null,
  versions jsonb not null,
  result jsonb not null,
  primary key (conversation, number)
);
comment on table participation.result is 'A computed result with everything needed to compute it again: hash of the input, seed, versions of method and program. Only added to.';

create table participation.decision (
  conversation uuid not null references participation.conversation,
  number int not null check (number > 0),
  county text not null,
  texts jsonb not null,
  statements int[] not null default '{}',
  by_name text not null check (length(by_name) between 1 and 200),
  published_at timestamptz,
  primary key (conversation, number)
);
comment on table participation.decision is 'What came of it: the answer of the decision makers.';
comment on column participation.decision.texts is '{ fi: { title, text }, sv?, en?, se? }';
comment on column participation.decision.statements is 'Statements that it answers.';

create table participation.subscription (
  id uuid primary key default uuidv7(),
  conversation uuid not null references participation.conversation,
  county text not null,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  address text not null,
  address_hash text not null check (length(address_hash) = 64),
  token_hash text not null unique check (length(token_hash) = 64),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  unique (conversation, address_hash)
);
comment on table participation.subscription is 'E-mail addresses to tell of a conversation''s turns; kept apart from votes. Not confirmed in a week, or given up: the row is removed.';
comment on column participation.subscription.address is 'Sealed as participation.address. The e-mail address.';

create table participation.imported (
  conversation uuid primary key references participation.conversation,
  county text not null,
  source text not null check (length(source) between 1 and 300),
  files jsonb not null,
  counts jsonb not null,
  by_name text not null check (length(by_name) between 1 and 200),
  at timestamptz not null
);
comment on table participation.imported is 'Where an imported conversation came from: files with their hashes, and what was read of them.';

create table participation.counter (
  conversation uuid primary key references participation.conversation,
  county text not null,
  participants int not null default 0,
  statements int not null default 0
);
comment on table participation.counter is 'The last numbers given to participants and statements; only triggers use it.';
