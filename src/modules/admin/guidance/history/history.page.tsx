import { listVersions } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { sayWhen } from '../../../../kernel/clock.ts';
import { page } from '../../../../kernel/page.ts';
import { EmptyState, Tag } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { workOn } from '../drafting/work.ts';

/** Every version that has been in force: who published it, when and why. */
export const history = page({
  at: '/admin/guidance/history',
  may: administrators,

  async get(visit) {
    const t = say(visit.lang);
    const [work, versions] = await Promise.all([workOn(visit), listVersions(visit.world.db)]);
    return {
      show: (
        <GuidancePage visit={visit} work={work} title={t('history.title')} narrow back="/admin/guidance">
          <h1>{t('history.title')}</h1>
          <p className="lead">{t('history.lead')}</p>
          {versions.length === 0 && <EmptyState title={t('history.none')} />}
          <ul className="stack">
            {versions.map((v) => (
              <li key={v.number} className="panel">
                <h2>
                  <a href={visit.href(`/admin/guidance/history/${v.number}`)}>{t('history.version', { number: v.number })}</a>{' '}
                  {v.state === 'published' && <Tag tone="good">{t('history.inForce')}</Tag>}
                </h2>
                <p>
                  {sayWhen(v.publishedAt, visit.lang)}, {v.byName}
                </p>
                {v.restores !== null && <p>{t('history.restored', { number: v.restores })}</p>}
                {v.note && <p className="as-written">{v.note}</p>}
              </li>
            ))}
          </ul>
        </GuidancePage>
      ),
    };
  },
});
