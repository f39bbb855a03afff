import { readGuidance } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { endpoint, one, page, type Visit } from '../../../../kernel/page.ts';
import { Actions, Button, ErrorSummary, Form, LinkButton, type Problem, TextArea } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { step } from '../drafting/save.ts';
import { workOn } from '../drafting/work.ts';

/** The guidance as a file: out for keeping or another county, in as one step of the draft. */
export const file = page({
  at: '/admin/guidance/file',
  may: administrators,

  get: (visit) => show(visit, []),

  async post(visit) {
    const read = readGuidance(one(visit.form, 'json'));
    if ('unreadable' in read) {
      const details = read.unreadable.map((text) => ({ field: 'json', text }));
      return { ...(await show(visit, [{ field: 'json', text: say(visit.lang)('file.unreadable') }, ...details])), status: 422 };
    }
    await step(visit, say(visit.lang)('said.imported'), () => read.definition);
    return { go: '/admin/guidance/compare' };
  },
});

async function show(visit: Visit, problems: readonly Problem[]) {
  const t = say(visit.lang);
  const work = await workOn(visit);
  return {
    show: (
      <GuidancePage visit={visit} work={work} title={t('file.title')} problem={problems.length > 0} narrow back="/admin/guidance">
        <ErrorSummary problems={problems} />
        <h1>{t('file.title')}</h1>
        <h2>{t('file.out')}</h2>
        <p>{t('file.out.text')}</p>
        <p>
          <LinkButton kind="secondary" href="/api/admin/guidance">
            {t('file.out.button')}
          </LinkButton>
        </p>
        <h2>{t('file.in')}</h2>
        <p>{t('file.in.text')}</p>
        <Form>
          <TextArea
            name="json"
            label={t('file.json')}
            value={one(visit.form, 'json')}
            rows={8}
            error={problems.map((p) => p.text).join(' ') || undefined}
          />
          <Actions>
            <Button>{t('file.in.button')}</Button>
          </Actions>
        </Form>
      </GuidancePage>
    ),
  };
}

/** The draft, or what is in force when there is none, as JSON to save. */
export const exported = endpoint({
  at: '/api/admin/guidance',
  may: administrators,

  async get(visit) {
    const { definition, published } = await workOn(visit);
    return {
      send: JSON.stringify(definition, null, 2),
      type: 'application/json; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="guidance-${visit.county.key}-${published.number}.json"` },
    };
  },
});
