import { takeShare } from '../../../engines/matter/index.ts';
import { type Professional, professionals } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { one, page, type Visit } from '../../../kernel/page.ts';
import { readSpokenCode } from '../../../kernel/spoken-code.ts';
import { listTaken } from './enter.store.ts';
import { EnterView, type Mistake } from './enter.view.tsx';

/** A professional enters the code a resident has told, and sees what is shared with them now. */
export const enter = page({
  at: '/desk/shared',
  may: professionals,

  get: (visit) => show(visit, one(visit.form, 'code')),

  async post(visit) {
    const { world, actor, form } = visit;
    const typed = one(form, 'code');
    const code = readSpokenCode(typed);
    if (!code) return show(visit, typed, typed === '' ? 'missing' : 'not-found');
    const taken = await change(world, actor, { action: 'sharing.take', data: 'share' }, (tx) => takeShare(tx, world, code));
    return taken.kind === 'taken' ? { go: `/desk/shared/${taken.share}` } : show(visit, typed, taken.kind);
  },
});

async function show(visit: Visit<Professional>, typed = '', mistake?: Mistake) {
  const taken = await listTaken(visit);
  return { show: <EnterView visit={visit} taken={taken} typed={typed} mistake={mistake} />, status: mistake ? 422 : 200 };
}
