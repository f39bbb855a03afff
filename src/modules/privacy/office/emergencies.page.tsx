import { type Emergency, emergenciesOf, type NamedPerson, namesForOfficer, reviewEmergency } from '../../../engines/matter/index.ts';
import { type Officer, officers } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { missing, page, type Visit } from '../../../kernel/page.ts';
import { unitNames } from '../log/log.store.ts';
import { readReview } from './emergencies.input.ts';
import { EmergenciesView } from './emergencies.view.tsx';

/** Every break-glass access, to be found justified or not. */
export const emergencies = page({
  at: '/privacy-office/emergencies',
  may: officers,

  async get(visit) {
    return { show: <EmergenciesView visit={visit} {...(await listed(visit))} /> };
  },

  async post(visit) {
    const read = readReview(visit.form);
    if (!read) return missing;
    if ('mistakes' in read) return { show: <EmergenciesView visit={visit} {...(await listed(visit))} wrong={read} />, status: 422 };
    const { id, ...review } = read.review;
    const done = await change(visit.world, visit.actor, { action: 'privacy.review-emergency', data: 'emergency access' }, async (tx) => {
      const outcome = await reviewEmergency(tx, id, review);
      tx.audited({ outcome });
      return outcome;
    });
    if (done === 'not-found') return missing;
    return { go: `/privacy-office/emergencies?done=${done}` };
  },
});

export type Listed = { found: Emergency[]; names: ReadonlyMap<PersonId, NamedPerson>; units: ReadonlyMap<string, string>; reviewed: boolean };

/** Accesses of a page: unreviewed first, or those reviewed when asked; `before` is the time of the last one on the page before. */
async function listed({ world, actor, lang, query }: Visit<Officer>): Promise<Listed> {
  const reviewed = query.get('state') === 'reviewed';
  const before = new Date(query.get('before') ?? '');
  const { found, names } = await look(world, actor, { action: 'privacy.see-emergencies', data: 'emergency access' }, async (tx) => {
    const all = await emergenciesOf(tx, { unreviewed: !reviewed, ...(Number.isNaN(before.getTime()) ? {} : { before }) });
    const found = reviewed ? all.filter((e) => e.review) : all;
    const subjects = [...new Set(found.map((e) => e.person))];
    if (subjects.length) tx.audited({ subjects });
    return { found, names: await namesForOfficer(tx, subjects) };
  });
  return { found, names, reviewed, units: await unitNames(world.db, lang) };
}
