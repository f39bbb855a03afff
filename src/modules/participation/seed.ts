import { sql } from 'kysely';
import type { SampleConversation } from '../../../demo/ita-uusimaa/conversations/a-conversation.ts';
import { carers } from '../../../demo/ita-uusimaa/conversations/carers.ts';
import { nearOrRemote } from '../../../demo/ita-uusimaa/conversations/near-or-remote.ts';
import { youth } from '../../../demo/ita-uusimaa/conversations/youth.ts';
import type { Actor } from '../../kernel/access.ts';
import { addDays, dayOf, instantOf } from '../../kernel/clock.ts';
import { change } from '../../kernel/change.ts';
import type { Tx } from '../../kernel/db.ts';
import { LANGS } from '../../kernel/i18n.ts';
import type { World } from '../../kernel/world.ts';
import type { ConversationId } from './conversation.ts';
import { findConversation } from './conversation.store.ts';
import { putText, writeStatement } from './statement.store.ts';
import { giveCodes } from './voice/voice.store.ts';

const seeding: Actor = { role: 'system', name: 'seed' };

/** Sample conversations with invented participants: one open, one for the young with codes, one ended and answered. Loaded once. */
export async function seedConversations(world: World): Promise<void> {
  for (const sample of [nearOrRemote, youth, carers]) {
    await change(world, seeding, { action: 'participation.seed' }, async (tx) => {
      if (await findConversation(tx.db, sample.slug)) return;
      const id = await beginSample(tx, sample);
      await voteSample(tx, id, sample);
      await giveCodes(tx, world, id, sample.codes ?? []);
      await sql`update participation.conversation set state = ${sample.state} where id = ${id}`.execute(tx.db);
    });
  }
}

async function beginSample(tx: Tx, s: SampleConversation): Promise<ConversationId> {
  const at = (days: number, time: string) => instantOf(addDays(dayOf(tx.now), days), time);
  const { rows } = await sql<{ id: ConversationId }>`
    insert into participation.conversation (county, slug, langs, state, style, voice, opens_at, closes_at)
    values (kernel.current_county(), ${s.slug}, '{fi,sv,en}', 'open', ${s.style ?? 'standard'}, ${s.voice ?? 'open'}, ${at(s.opens, '08:00')}, ${at(s.closes, '20:00')}) returning id`.execute(
    tx.db,
  );
  const { id } = rows[0]!;
  for (const lang of LANGS)
    await sql`
      insert into participation.conversation_text (conversation, lang, county, question, background, organised_by, made_by)
      values (${id}, ${lang}, kernel.current_county(), ${s.question[lang]}, ${s.background[lang]}, ${s.organisedBy[lang]}, ${lang === 'fi' ? 'author' : 'person'})`.execute(
      tx.db,
    );
  for (const { text } of s.statements) {
    const tid = await writeStatement(tx, id, { lang: 'fi', text: text.fi, seed: true, state: 'accepted' });
    for (const lang of ['sv', 'en'] as const) await putText(tx, id, tid, { lang, text: text[lang], madeBy: 'person' });
  }
  for (const [i, { text, choices }] of s.questions.entries())
    await sql`
      insert into participation.background_question (conversation, number, county, texts, choices)
      values (${id}, ${i + 1}, kernel.current_county(), ${JSON.stringify(text)}, ${JSON.stringify(choices.map((c) => ({ code: c.code, texts: c.text })))})`.execute(
      tx.db,
    );
  if (s.decision) {
    const texts = Object.fromEntries(LANGS.map((lang) => [lang, { title: s.decision!.title[lang], text: s.decision!.text[lang] }]));
    await sql`
      insert into participation.decision (conversation, number, county, texts, by_name, published_at)
      values (${id}, 1, kernel.current_county(), ${JSON.stringify(texts)}, ${s.decision.by}, ${tx.now})`.execute(tx.db);
  }
  return id;
}

/** Invented people, each of one way of thinking, answer between five and all statements. The same every time. */
async function voteSample(tx: Tx, id: ConversationId, s: SampleConversation): Promise<void> {
  const random = evenly(s.people);
  const participants: { pid: number; lang: string }[] = [];
  const votes: { p: number; s: number; v: number; i: boolean }[] = [];
  for (let pid = 1; pid <= s.people; pid++) {
    participants.push({ pid, lang: random() < 0.28 ? 'sv' : 'fi' });
    const way = wayOf(s.shares, random());
    const many = 5 + Math.floor(random() ** 0.7 * (s.statements.length - 4));
    const some = [...s.statements.keys()].map((i) => [random(), i] as const).sort(([a], [b]) => a - b);
    for (const [, i] of some.slice(0, many)) {
      const passes = random() < 1 / 12;
      const agrees = random() < s.statements[i]!.agree[way]!;
      votes.push({ p: pid, s: i + 1, v: passes ? 0 : agrees ? -1 : 1, i: random() < 0.12 });
    }
  }
  await sql`
    insert into participation.participant (conversation, pid, county, joined_at, lang, via)
    select ${id}, x.pid, kernel.current_county(), c.opens_at + x.pid * interval '37 minutes', x.lang, 'sample'
    from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb) as x(pid int, lang text), participation.conversation c where c.id = ${id} order by x.pid`.execute(
    tx.db,
  );
  await sql`
    insert into participation.vote (conversation, participant, statement, county, value, important, at)
    select ${id}, x.p, x.s, kernel.current_county(), x.v, x.i, t.joined_at
    from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) as x(p int, s int, v smallint, i boolean)
    join participation.participant t on t.conversation = ${id} and t.pid = x.p`.execute(tx.db);
}

const wayOf = (shares: readonly number[], lot: number): number => {
  let sum = 0;
  return Math.max(
    0,
    shares.findIndex((share) => {
      sum += share;
      return lot < sum;
    }),
  );
};

/** A small generator of numbers 0 … 1 that always gives the same (mulberry32, public domain). */
function evenly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
