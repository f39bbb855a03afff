import { compareGuidance } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { page } from '../../../../kernel/page.ts';
import { Button, Form } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { namesIn } from '../drafting/names.ts';
import { workOn } from '../drafting/work.ts';
import { Differences } from './differences.view.tsx';

/** What the draft would change of what is in force. */
export const compare = page({
  at: '/admin/guidance/compare',
  may: administrators,

  async get(visit) {
    const t = say(visit.lang);
    const work = await workOn(visit);
    const before = work.published.definition;
    const names = await namesIn(visit, work.definition, before);
    return {
      show: (
        <GuidancePage visit={visit} work={work} title={t('compare.title')} back="/admin/guidance">
          <h1>{t('compare.title')}</h1>
          <p className="lead">{t('compare.lead')}</p>
          <h2>{t('publish.changes')}</h2>
          <Differences visit={visit} differences={compareGuidance(before, work.definition)} before={before} names={names} />
          {work.draft && (
            <Form action={visit.href('/admin/guidance/discard')}>
              <p>{t('discard.hint')}</p>
              <Button kind="danger">{t('discard')}</Button>
            </Form>
          )}
        </GuidancePage>
      ),
    };
  },
});
