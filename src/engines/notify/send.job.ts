import { sql } from 'kysely';
import { Counter } from 'prom-client';
import type { Actor } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import type { Tx } from '../../kernel/db.ts';
import { findFile, type StoredFile } from '../../kernel/files.ts';
import { registry } from '../../kernel/metrics.ts';
import type { World } from '../../kernel/world.ts';
import { findMatter, note } from '../matter/index.ts';
import { createTask } from '../tasks/index.ts';
import { type Delivery, judge } from './message.rules.ts';
import { forgotten, type Letter, later, lease, type MessageRow } from './notify.store.ts';
import { sendSms } from './sms.ts';
import { sendMail } from './smtp.ts';

const outcomes = new Counter({
  name: 'polku_messages_total',
  help: 'Text messages and e-mail by what came of an attempt: sent, again, failed',
  labelNames: ['channel', 'outcome'],
  registers: [registry],
});
const machinery: Actor = { role: 'system', name: 'notify' };

/**
 * Sends one message: takes it, talks to the operator outside any transaction, notes what came of it. Killed anywhere on the way it is
 * taken up again, and the operator knows it by its id.
 */
export async function send(payload: Record<string, unknown>, world: World): Promise<void> {
  const taken = await change(world, machinery, { action: 'notify.take' }, async (tx) => {
    const letter = await lease(tx, world, payload.message as MessageRow);
    return letter && { letter, files: await filesOf(tx, letter) };
  });
  if (!taken) return;
  const { letter } = taken;
  const about = letter.matter ? { matter: letter.matter } : { subject: letter.person };
  const delivery = letter.channel === 'letter' ? undefined : await deliver(world, letter, taken.files);
  await change(world, machinery, { action: 'notify.send', ...about }, async (tx) => settle(tx, letter, delivery ?? (await handToStaff(tx, letter))));
}

async function filesOf(tx: Tx, letter: Letter): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for (const id of letter.files) {
    const file = await findFile(tx, id);
    if (file) found.push(file);
  }
  return found;
}

function deliver(world: World, l: Letter, files: StoredFile[]): Promise<Delivery> {
  if (l.channel === 'email') return sendMail(world, { id: l.id, to: l.recipient, subject: l.subject, text: l.body, at: l.createdAt, files });
  const left = l.uselessAfter ? (l.uselessAfter.getTime() - world.clock().getTime()) / 60_000 : 24 * 60;
  return sendSms(world, { id: l.id, to: l.recipient, text: l.body, validMinutes: Math.max(5, Math.min(24 * 60, Math.floor(left))) });
}

/** A letter is a task of the unit that has the matter: staff post it, or call. Part of the same transaction, so there is one task whatever crashes. */
async function handToStaff(tx: Tx, l: Letter): Promise<Delivery> {
  const unit = l.matter && (await findMatter(tx, l.matter))?.unit;
  if (!l.matter || !unit) return { kind: 'never', why: 'letter-no-unit' };
  const task = await createTask(tx, {
    unit,
    matter: l.matter,
    kind: 'letter',
    urgency: 'today',
    ...(l.uselessAfter ? { dueAt: l.uselessAfter } : {}),
    key: `letter:${l.id}`,
    data: { letter: { subject: l.subject, text: l.body } },
  });
  return { kind: 'sent', providerId: task };
}

/** Notes what came of an attempt. What finally failed is told on the matter's timeline, so that staff see it and can call. */
async function settle(tx: Tx, l: Letter, delivery: Delivery): Promise<void> {
  const verdict = judge(delivery, l, tx.now);
  outcomes.inc({ channel: l.channel, outcome: verdict.kind });
  tx.audited({ outcome: verdict.kind });
  if (delivery.kind === 'sent') {
    await sql`
      update notify.message set state = 'sent', sent_at = ${tx.now}, provider_id = ${delivery.providerId?.slice(0, 300) ?? null}, error_kind = null, leased_until = null, sealed_body = null
      where id = ${l.id}`.execute(tx.db);
    return;
  }
  if (verdict.kind === 'again') {
    const queued = await sql`
      update notify.message set try_at = ${verdict.at}, error_kind = ${delivery.why}, leased_until = null where id = ${l.id} and state = 'queued'`.execute(
      tx.db,
    );
    if (queued.numAffectedRows === 1n) later(tx, l.id, verdict.at);
    return;
  }
  const failed = await sql`
    update notify.message set state = 'failed', error_kind = ${delivery.why}, leased_until = null, sealed_body = null where id = ${l.id} and state = 'queued'`.execute(
    tx.db,
  );
  if (failed.numAffectedRows !== 1n) return;
  if (l.matter) await note(tx, l.matter, { kind: 'notice.failed', data: { channel: l.channel } });
  tx.emit('notice.failed', { channel: l.channel, message: l.id }, { matter: l.matter ?? undefined });
}

/** Puts back on the queue what a dead process left half-way. Runs every minute; those missed while nothing ran need no repeating. */
export async function sweep(payload: Record<string, unknown>, world: World): Promise<void> {
  if ((payload._cron as { backfilled?: boolean } | undefined)?.backfilled) return;
  await change(world, machinery, { action: 'notify.sweep' }, async (tx) => {
    for (const id of await forgotten(tx)) later(tx, id, tx.now);
  });
}
