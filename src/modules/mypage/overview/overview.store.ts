import { appointmentsOf } from '../../../engines/calendar/index.ts';
import {
  entriesOf,
  findPerson,
  kindsOf,
  type Matter,
  mattersOf,
  type Reader,
  type Said,
  sayTimeline,
  timelineOf,
  type ToDo,
  toDosOf,
} from '../../../engines/matter/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { passkeysOf } from '../../identity/index.ts';
import { type Coming, coming, LATEST, openFirst, SHOWN } from './overview.rules.ts';

/** A matter with the latest thing that happened in it, in words. */
export type MatterNow = { matter: Matter; latest: Said | undefined };
/**
 * `given`: first name; nothing for a supporter, who sees one matter of the person and not the person. `offersPasskey`: the one behind the keyboard
 * handles own matters and has no passkey yet.
 */
export type Overview = {
  given: string | undefined;
  toDos: ToDo[];
  appointments: Coming[];
  matters: MatterNow[];
  more: number;
  latest: Said[];
  offersPasskey: boolean;
};

/** What My page shows of a person: what waits, coming appointments soonest first, matters (those going on first; a few, or all), and what happened last. */
export async function readOverview(tx: Tx, id: PersonId, how: Omit<Reader, 'tx'> & { all: boolean; own: boolean }): Promise<Overview> {
  const reader = { tx, ...how };
  const person = await findPerson(tx, id);
  const all = openFirst(await mattersOf(tx, id));
  const shown = how.all ? all : all.slice(0, SHOWN);
  const matters: MatterNow[] = [];
  for (const matter of shown) matters.push({ matter, latest: await latestOf(matter, reader) });
  const { entries } = await entriesOf(tx, id, { kinds: kindsOf([]) }, { limit: LATEST });
  return {
    given: person?.given,
    toDos: await toDosOf(id, reader),
    appointments: coming(await appointmentsOf(tx, { person: id }), tx.now),
    matters,
    more: all.length - shown.length,
    latest: await sayTimeline(entries, reader),
    offersPasskey: how.own && (await passkeysOf(tx)).length === 0,
  };
}

async function latestOf(matter: Matter, reader: Reader): Promise<Said | undefined> {
  for (const entry of (await timelineOf(reader.tx, matter.id)).toReversed()) {
    const [said] = await sayTimeline([entry], reader);
    if (said) return said;
  }
  return undefined;
}
