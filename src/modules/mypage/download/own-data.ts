import { type Appointment, appointmentsOf } from '../../../engines/calendar/index.ts';
import { servicesById, type Texts } from '../../../engines/directory/index.ts';
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
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId, ServiceId } from '../../../kernel/ids.ts';
import { starsOf } from '../../favourites/index.ts';
import { beginningOf, type Period } from '../period.ts';
import type { What } from './download.input.ts';

/** A person's own data, read for a file or a document. A part that was not chosen is not there. `from`: nothing for all time. */
export type OwnData = {
  from: Date | undefined;
  person?: Person | undefined;
  /** Each with what happened in it, oldest first. */
  matters?: { matter: Matter; told: Said[] }[];
  appointments?: Appointment[];
  /** Only one's own: nobody has stars in another's name. */
  favourites?: OwnFavourite[];
};
export type OwnFavourite = { service: ServiceId; names: Texts; addedAt: Date };

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
  if (what.includes('favourites') && isOwn(tx)) own.favourites = await readFavourites(tx);
  return own;
}

const isOwn = ({ actor }: Tx): boolean => actor.role === 'resident' && !actor.by;

async function readFavourites(tx: Tx): Promise<OwnFavourite[]> {
  const stars = await starsOf(tx);
  const services = new Map(
    (
      await servicesById(
        tx.db,
        stars.map((s) => s.service),
      )
    ).map((s) => [s.id, s.names]),
  );
  return stars.map(({ service, addedAt }) => ({ service, names: services.get(service) ?? {}, addedAt }));
}

async function readMatters(person: PersonId, from: Date | undefined, reader: Reader): Promise<NonNullable<OwnData['matters']>> {
  const { entries } = await entriesOf(reader.tx, person, { kinds: kindsOf([]), from }, { limit: MOST });
  const told = Map.groupBy(await sayTimeline(entries.toReversed(), reader), ({ entry }) => entry.matter);
  const matters = await mattersOf(reader.tx, person);
  return matters.filter((m) => told.has(m.id) || !from || m.openedAt >= from).map((matter) => ({ matter, told: told.get(matter.id) ?? [] }));
}
