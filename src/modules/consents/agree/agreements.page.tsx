import { consentsOf } from '../../../engines/consent/index.ts';
import { residentsInFull } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { standingOf } from './agreement.rules.ts';
import { AgreementsView } from './agreements.view.tsx';

/** What a resident is asked to agree to or may declare, and how it stands with each. */
export const agreements = page({
  at: '/my/consents',
  may: residentsInFull,

  async get(visit) {
    const { world, actor, county } = visit;
    const consents = await look(world, actor, { action: 'consents.list', subject: actor.person, data: 'consents' }, (tx) =>
      consentsOf(tx, actor.person),
    );
    const rows = county.policies.map((policy) => ({ policy, standing: standingOf(policy, consents, visit.now) }));
    return { show: <AgreementsView visit={visit} rows={rows} /> };
  },
});
