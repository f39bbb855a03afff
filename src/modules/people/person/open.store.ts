import { listUnits, type Unit } from '../../../engines/directory/index.ts';
import {
  addressOf,
  type Because,
  describedKinds,
  type Emergency,
  emergencyOn,
  entriesOf,
  findPerson,
  type Guarded,
  guardedOf,
  isMinor,
  type Matter,
  mattersOf,
  type Person,
  relationTo,
  type Said,
  type ShownAddress,
  sayTimeline,
} from '../../../engines/matter/index.ts';
import { type Task, tasksOf } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { type Card, cardOf } from '../../consents/index.ts';
import { look } from '../../../kernel/change.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';

/** How many of the latest events a person's page shows; each matter's own page has all of its. */
const LATEST = 50;

/** A matter of the person that the professional sees. `mine`: by care relation, so it may be worked with; `guarded`: of a minor. */
export type OpenedMatter = { matter: Matter; tasks: Task[]; mine: boolean; guarded: Guarded | undefined };
/** Everything a professional sees of one person, and why they see it. */
export type Opened = {
  person: Person;
  because: Because;
  emergency: Emergency | undefined;
  address: ShownAddress | undefined;
  /** How to reach and serve the person, and what they have agreed to. */
  card: Card | undefined;
  matters: OpenedMatter[];
  latest: Said[];
  more: boolean;
  units: readonly Unit[];
};

/** Opens a person for care, audited. 'not-seen' when there is no relation (or no such person: that is not told here). */
export async function openPerson({ world, actor, lang, href, now }: Visit<Professional>, id: PersonId): Promise<Opened | 'not-seen'> {
  const units = await listUnits(world.db);
  return look(
    world,
    actor,
    { action: 'people.open', subject: id, data: 'person, matter, timeline, contact details, wishes, consents' },
    async (tx) => {
      const relation = await relationTo(tx, id);
      const person = relation.allowed && (await findPerson(tx, id));
      if (!relation.allowed || !person) {
        tx.audited({ outcome: 'no care relation' });
        return 'not-seen';
      }
      const minor = isMinor(person.birthDate, now);
      const matters: OpenedMatter[] = [];
      for (const matter of await mattersOf(tx, id)) {
        // One that no unit has got is not care: a request to the data-protection officer, an earlier emergency access.
        if (matter.unit === null) continue;
        const mine = actor.units.includes(matter.unit);
        matters.push({ matter, mine, tasks: await tasksOf(tx, matter.id), guarded: minor ? await guardedOf(tx, matter.id) : undefined });
      }
      const { entries, total } = await entriesOf(tx, id, { kinds: describedKinds() }, { limit: LATEST });
      return {
        person,
        because: relation.because,
        emergency: await emergencyOn(tx, id),
        address: await addressOf(tx, id),
        card: await cardOf(tx, id),
        matters,
        latest: await sayTimeline(entries, { tx, lang, href }),
        more: total > LATEST,
        units,
      };
    },
  );
}
