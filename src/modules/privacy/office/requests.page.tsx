import { officers } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { DeskPage, EmptyState } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { Tabs } from './tabs.view.tsx';
import { say } from '../texts.ts';
import { requestList } from './handle.store.ts';
import { RequestTable } from './request-table.view.tsx';

/** All data-subject requests: those that wait, the earliest deadline first, and those answered. */
export const officeRequests = page({
  at: '/privacy-office/requests',
  may: officers,

  async get(visit) {
    const { world, actor, lang, query, href } = visit;
    const t = say(lang);
    const done = query.get('state') === 'answered';
    const requests = await look(world, actor, { action: 'privacy.list-requests', data: 'privacy request' }, async (tx) => {
      const found = await requestList(tx, { answered: done });
      if (found.length) tx.audited({ subjects: [...new Set(found.map((r) => r.person))] });
      return found;
    });
    return {
      show: (
        <DeskPage visit={visit} title={t('menu.requests')} menu={menu(lang)}>
          <h1>{t('menu.requests')}</h1>
          <Tabs
            tabs={[
              { href: href('/privacy-office/requests'), text: t('office.open'), here: !done },
              { href: href('/privacy-office/requests?state=answered'), text: t('office.answered'), here: done },
            ]}
          />
          <h2>{t(done ? 'office.answered' : 'office.open')}</h2>
          {requests.length === 0 ? (
            <EmptyState title={t(done ? 'office.answered.none' : 'office.open.none')} />
          ) : (
            <RequestTable visit={visit} requests={requests} caption={t(done ? 'office.answered' : 'office.open')} />
          )}
        </DeskPage>
      ),
    };
  },
});
