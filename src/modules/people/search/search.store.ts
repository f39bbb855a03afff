import { knownByCode, type Person, personsNamed, relationTo } from '../../../engines/matter/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import type { Search } from './search.input.ts';

/** One found by code, seen or only known of; those seen with a name; nobody. */
export type Found =
  | { kind: 'seen'; person: PersonId }
  | { kind: 'known'; person: PersonId }
  | { kind: 'people'; people: Person[] }
  | { kind: 'nobody' };

/** Searches, and tells the audit whom the search touched, or that it found nobody. */
export async function find(tx: Tx, world: World, search: Search): Promise<Found> {
  const found = search.by === 'code' ? await byCode(tx, world, search.pic) : await byName(tx, search);
  if (found.kind === 'nobody') tx.audited({ outcome: 'nobody found' });
  else if (found.kind === 'people') tx.audited({ subjects: found.people.map((p) => p.id) });
  else tx.audited({ subject: found.person, outcome: found.kind === 'seen' ? 'done' : 'no care relation' });
  return found;
}

async function byCode(tx: Tx, world: World, pic: Extract<Search, { by: 'code' }>['pic']): Promise<Found> {
  const person = await knownByCode(tx, world, pic);
  if (!person) return { kind: 'nobody' };
  return { kind: (await relationTo(tx, person)).allowed ? 'seen' : 'known', person };
}

async function byName(tx: Tx, asked: Extract<Search, { by: 'name' }>): Promise<Found> {
  const people = await personsNamed(tx, asked);
  return people.length > 0 ? { kind: 'people', people } : { kind: 'nobody' };
}
