import type { PersonId } from '../../kernel/ids.ts';
import type { Reader, SaidLink } from './saying.ts';

/** Something that waits for the resident: 'Kerro, miten vastaanotto sujui'. `hint`: a few words more, of no health. */
export type ToDo = SaidLink & { hint?: string };
/** Tells what waits for the person, in the reader's transaction and with the reader's rights; nothing when `reader.tx.actor` may not do it. */
export type ToDoTeller = (person: PersonId, reader: Reader) => Promise<readonly ToDo[]> | readonly ToDo[];

const tellers: ToDoTeller[] = [];

/**
 * Adds to what waits for a resident on My page. The part calls this once, when it is loaded:
 * `onToDo(async (person, { tx, lang, href }) => (await unanswered(tx, person)).map((q) => ({ text: say(lang)('to-do'), href: href(`/…/${q.id}`) })))`.
 */
export function onToDo(teller: ToDoTeller): void {
  tellers.push(teller);
}

/** What waits for the person, in the order the parts were loaded. */
export async function toDosOf(person: PersonId, reader: Reader): Promise<ToDo[]> {
  const all: ToDo[] = [];
  // One after another: they share the transaction's connection.
  for (const teller of tellers) all.push(...(await teller(person, reader)));
  return all;
}
