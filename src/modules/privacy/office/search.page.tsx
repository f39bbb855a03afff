import { type Practitioner, practitionersNamed } from '../../../engines/directory/index.ts';
import { personForOfficer } from '../../../engines/matter/index.ts';
import { officers } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { one, page } from '../../../kernel/page.ts';
import { readPic } from '../../../kernel/pic.ts';
import { readDate } from '../../../ui/index.ts';
import { addressOf, readSearch } from './search.input.ts';
import { searchPage } from './search.store.ts';
import { type SearchMistake, SearchView } from './search.view.tsx';

/**
 * The county's log for the officer. What is searched stands in the address as ids and days; an identity code or a name is only ever posted,
 * and leads to the address of whom it is of.
 */
export const officeLog = page({
  at: '/privacy-office/log',
  may: officers,

  async get(visit) {
    const search = readSearch(visit.query, visit.now);
    return { show: <SearchView visit={visit} search={search} found={await searchPage(visit, search)} /> };
  },

  async post(visit) {
    const { world, actor, form, now } = visit;
    const mistakes: SearchMistake[] = [];
    const from = readDate(form, 'from');
    const to = readDate(form, 'to');
    if (from.kind === 'impossible') mistakes.push({ field: 'from', key: 'ask.day.wrong' });
    if (to.kind === 'impossible') mistakes.push({ field: 'to', key: 'ask.day.wrong' });
    if (from.kind === 'day' && to.kind === 'day' && to.day < from.day) mistakes.push({ field: 'to', key: 'ask.day.order' });

    const code = one(form, 'code');
    const pic = readPic(code);
    if (code && !pic) mistakes.push({ field: 'code', key: 'search.code.wrong' });
    const person =
      pic &&
      (await look(world, actor, { action: 'privacy.find-person', data: 'log' }, async (tx) => {
        const found = await personForOfficer(tx, world, pic.pic);
        tx.audited(found ? { subject: found.id } : { outcome: 'not found' });
        return found;
      }));
    if (pic && !person) mistakes.push({ field: 'code', key: 'search.code.unknown' });

    const name = one(form, 'worker');
    const workers: Practitioner[] = name ? await practitionersNamed(world.db, name) : [];
    if (name && workers.length === 0) mistakes.push({ field: 'worker', key: 'search.worker.unknown' });
    if (workers.length > 1) mistakes.push({ field: 'worker', key: 'search.worker.many' });

    const wanted = readSearch(
      new URLSearchParams({
        subject: person?.id ?? (code ? '' : one(form, 'subject')),
        worker: workers.length === 1 ? workers[0]!.id : name ? '' : one(form, 'of'),
        ...(from.kind === 'day' ? { from: from.day } : {}),
        ...(to.kind === 'day' ? { to: to.day } : from.kind === 'day' ? { to: dayOf(now) } : {}),
        ...Object.fromEntries(
          ['action', 'purpose', 'emergency', 'refused'].flatMap((field) => (one(form, field) ? [[field, one(form, field)]] : [])),
        ),
      }),
      now,
    );
    if (mistakes.length) return { show: <SearchView visit={visit} search={wanted} mistakes={mistakes} workers={workers} />, status: 422 };
    return { go: `/privacy-office/log?${addressOf(wanted)}` };
  },
});
