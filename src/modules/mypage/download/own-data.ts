import { type Appointment, appointmentsOf } from '../../../engines/calendar/index.ts';
import {
  entriesOf,
  findPerson,
  kindsOf,
  type Matter,
  mattersOf,
  type Person,
  type Reader,
  type Said,
  sayTimeline,
} from '../../../engines/matter/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { beginningOf, type Period } from '../period.ts';
import type { What } from './download.input.ts';

/** A person's own data, read for a file or a document. A part that was not chosen is not there. `from`: nothing for all time. */
export type OwnData = {
  from: Date | undefined;
  person?: Person | undefined;
  /** Each with what happened in it, oldest first. */
  matters?: { matter: Matter; told: Said[] }[];
  appointments?: Appointment[];
};

/** More than anybody has; a bound for the database. */
const MOST = 50_000;

/** Reads what the one who asks may see of the person. */
export async function readOwnData(person: PersonId, { what, period }: { what: readonly What[]; period: Period }, reader: Reader): Promise<OwnData> {
  const { tx } = reader;
  const from = beginningOf(period, tx.now);
  const own: OwnData = { from };
  if (what.includes('person')) own.person = await findPerson(tx, person);
  if (what.includes('matters')) own.matters = await readMatters(person, from, reader);
  if (what.includes('appointments')) own.appointments = (await appointmentsOf(tx, { person })).filter((a) => !from || a.starts >= from);
  return own;
}

async function readMatters(person: PersonId, from: Date | undefined, reader: Reader): Promise<NonNullable<OwnData['matters']>> {
  const { entries } = await entriesOf(reader.tx, person, { kinds: kindsOf([]), from }, { limit: MOST });
  const told = Map.groupBy(await sayTimeline(entries.toReversed(), reader), ({ entry }) => entry.matter);
  const matters = await mattersOf(reader.tx, person);
  return matters.filter((m) => told.has(m.id) || !from || m.openedAt >= from).map((matter) => ({ matter, told: told.get(matter.id) ?? [] }));
}
