import { appointmentsOf } from '../../../engines/calendar/index.ts';
import { findPerson, type Matter, mattersOf, type Person, type Reader, type Said, sayTimeline, timelineOf } from '../../../engines/matter/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { type Coming, coming, SHOWN } from './overview.rules.ts';

/** A matter with the latest thing that happened in it, in words. */
export type MatterNow = { matter: Matter; latest: Said | undefined };
export type Overview = { person: Person; appointments: Coming[]; matters: MatterNow[]; more: number };

/** What My page shows of a person: coming appointments soonest first, matters newest first (a few, or all). */
export async function readOverview(tx: Tx, id: PersonId, how: Omit<Reader, 'tx'> & { all: boolean }): Promise<Overview | undefined> {
  const person = await findPerson(tx, id);
  if (!person) return undefined;
  const appointments = coming(await appointmentsOf(tx, { person: id }), tx.now);
  const all = await mattersOf(tx, id);
  const shown = how.all ? all : all.slice(0, SHOWN);
  const matters: MatterNow[] = [];
  for (const matter of shown) matters.push({ matter, latest: await latestOf(matter, { tx, ...how }) });
  return { person, appointments, matters, more: all.length - shown.length };
}

async function latestOf(matter: Matter, reader: Reader): Promise<Said | undefined> {
  for (const entry of (await timelineOf(reader.tx, matter.id)).toReversed()) {
    const [said] = await sayTimeline([entry], reader);
    if (said) return said;
  }
  return undefined;
}
