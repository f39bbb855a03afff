import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { ChangedView } from './changed.view.tsx';

/** After identification something is not as it was: another person is signed in, or acting for another has ended. Says so plainly. */
export const changed = page({
  at: '/sign-in/changed',
  may: anyone,

  get(visit) {
    if (visit.actor.role !== 'resident') return { go: '/' };
    return { show: <ChangedView visit={visit} what={visit.query.get('what') === 'acting' ? 'acting' : 'person'} name={visit.actor.name} /> };
  },
});
