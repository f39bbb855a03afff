import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId, TaskId } from '../../../kernel/ids.ts';

/** Longest note, in characters. */
export const LONGEST_NOTE = 2000;

/** `handed-on`: why the matter came from another unit (`data.from`, `data.to`). `returned`: who had it and why it came back (`data.owner`, `data.hours`). */
export type Note = { id: string; kind: 'note' | 'handed-on' | 'returned'; text: string; data: Record<string, unknown>; byName: string; at: Date };

/** Adds a note in the actor's name. The same `key` again in one matter is the same note. */
export async function addNote(
  tx: Tx,
  about: { matter: MatterId; task?: TaskId; kind: Note['kind']; text: string; data?: Record<string, unknown>; key?: string },
): Promise<void> {
  const { actor } = tx;
  await sql`
    insert into tasks.note (county, matter, task, kind, text, data, key, by_practitioner, by_name, at)
    values (kernel.current_county(), ${about.matter}, ${about.task ?? null}, ${about.kind}, ${about.text}, ${JSON.stringify(about.data ?? {})}, ${about.key ?? null},
      ${'practitioner' in actor ? actor.practitioner : null}, ${'name' in actor ? actor.name : ''}, ${tx.now})
    on conflict (matter, key) do nothing`.execute(tx.db);
  tx.audited({ matter: about.matter });
}

/** A colleague-to-colleague note about a task, in the words typed. */
export async function writeNote(
  tx: Tx,
  task: { id: TaskId; matter: MatterId },
  typed: string,
  key?: string,
): Promise<'written' | 'empty' | 'too-long'> {
  const text = typed.trim();
  if (text === '') return 'empty';
  if (text.length > LONGEST_NOTE) return 'too-long';
  await addNote(tx, { matter: task.matter, task: task.id, kind: 'note', text, ...(key ? { key: key.slice(0, 100) } : {}) });
  return 'written';
}

/** What professionals have told each other about a matter, oldest first. Residents never see them. */
export async function notesOf(tx: Tx, matter: MatterId): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select id, kind, text, data, by_name as "byName", at from tasks.note where matter = ${matter} order by at, id limit 500`.execute(tx.db);
  return rows;
}
