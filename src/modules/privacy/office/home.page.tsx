import { emergenciesOf, namesForOfficer } from '../../../engines/matter/index.ts';
import { officers } from '../../../kernel/access.ts';
import { auditStatus } from '../../../kernel/audit/read.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { requestList } from './handle.store.ts';
import { HomeView } from './home.view.tsx';
import { findingsOf } from './unusual.store.ts';

/** The data-protection officer's first page: what waits, the earliest deadline first, and how the log is kept. */
export const home = page({
  at: '/privacy-office',
  may: officers,

  async get(visit) {
    const { world, actor } = visit;
    const found = await look(world, actor, { action: 'privacy.office', data: 'privacy request, emergency access' }, async (tx) => {
      const requests = await requestList(tx, { answered: false });
      const emergencies = await emergenciesOf(tx, { unreviewed: true });
      const subjects = [...requests.map((r) => r.person), ...emergencies.map((e) => e.person)];
      if (subjects.length) tx.audited({ subjects: [...new Set(subjects)] });
      return {
        requests,
        emergencies,
        findings: await findingsOf(tx, { seen: false }),
        status: await auditStatus(tx),
        names: await namesForOfficer(
          tx,
          emergencies.map((e) => e.person),
        ),
      };
    });
    return { show: <HomeView visit={visit} {...found} /> };
  },
});
