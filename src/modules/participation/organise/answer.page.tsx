import { type Actor, staff } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, type Problem, TextArea, TextInput } from '../../../ui/index.ts';
import { OWN_NAME, textIn } from '../conversation.ts';
import { type Decision, listDecisions, publishDecision } from '../decision.store.ts';
import { tellSubscribers } from '../news/send.job.ts';
import { otherThan } from '../words.tsx';
import { keptIn } from './addresses.ts';
import { type Kept, keptBy } from './kept.ts';
import { StaffPage } from './staff.tsx';
import { sayStaff } from './texts.ts';

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 10_000;
const machinery: Actor = { role: 'system', name: 'participation' };

/** What came of it: the decision makers' answer, published on the conversation's page and told to those who asked to hear. */
export const answer = page({
  at: '/desk/conversations/:slug/answer',
  may: staff,

  async get(visit) {
    const kept = await keptBy(visit, 'organiser');
    return kept ? { show: await view(visit, kept, []) } : missing;
  },

  async post(visit): Promise<Answer> {
    const kept = await keptBy(visit, 'organiser');
    if (!kept) return missing;
    const t = sayStaff(visit.lang);
    const { form } = visit;
    const given = LANGS.map((lang) => ({ lang, title: one(form, `title-${lang}`), text: one(form, `text-${lang}`) }));
    const problems: Problem[] = given.flatMap(({ lang, title, text }) => [
      ...(title.length > LONGEST_TITLE || (text && !title)
        ? [{ field: `title-${lang}`, text: t('answer.problem.title', { max: LONGEST_TITLE }) }]
        : []),
      ...(text.length > LONGEST_TEXT || (title && !text) ? [{ field: `text-${lang}`, text: t('answer.problem.text', { max: LONGEST_TEXT }) }] : []),
    ]);
    const byName = one(form, 'by');
    if (given.every((g) => !g.title && !g.text)) problems.push({ field: `title-${visit.lang}`, text: t('answer.problem.none') });
    if (!byName || byName.length > 200) problems.push({ field: 'by', text: t('answer.problem.by') });
    if (problems.length > 0) return { show: await view(visit, kept, problems), status: 422 };

    const { id, slug } = kept.conversation;
    const known = new Set(kept.statements.map((s) => s.tid));
    const statements = [
      ...new Set(
        one(form, 'statements')
          .match(/\d{1,6}/g)
          ?.map(Number) ?? [],
      ),
    ].filter((tid) => known.has(tid));
    const texts = Object.fromEntries(given.flatMap(({ lang, ...g }) => (g.title ? [[lang, g]] : [])));
    const number = await change(visit.world, visit.actor, { action: 'participation.answer' }, (tx) =>
      publishDecision(tx, id, { texts, statements, byName }),
    );
    const told = await change(visit.world, machinery, { action: 'participation.send' }, (tx) =>
      tellSubscribers(tx, id, 'decision', `decision:${number}`),
    );
    return { go: `${keptIn(slug)}?done=answered&told=${told}` };
  },
});

const view = async (visit: Visit, kept: Kept, problems: readonly Problem[]) => (
  <AnswerView visit={visit} kept={kept} problems={problems} earlier={await listDecisions(visit.world.db, kept.conversation.id)} />
);

function AnswerView({ visit, kept, problems, earlier }: { visit: Visit; kept: Kept; problems: readonly Problem[]; earlier: readonly Decision[] }) {
  const t = sayStaff(visit.lang);
  const { form } = visit;
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <StaffPage visit={visit} kept={kept} title={t('answer.title')} problems={problems} narrow>
      <p className="lead">{t('answer.lead')}</p>
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{t('answer.earlier')}</h2>
          <ul>
            {earlier.map((d) => {
              const { lang, text } = textIn(d.texts, kept.conversation.langs, visit.lang);
              return (
                <li key={d.number} lang={otherThan(visit.lang, lang)}>
                  {text.title}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <Form>
        {LANGS.map((lang) => (
          <fieldset key={lang} className="panel stack">
            <legend>
              <h2 lang={lang}>{OWN_NAME[lang]}</h2>
            </legend>
            <TextInput
              name={`title-${lang}`}
              label={t('answer.heading')}
              value={one(form, `title-${lang}`)}
              error={error(`title-${lang}`)}
              optional="unsaid"
            />
            <TextArea
              name={`text-${lang}`}
              label={t('answer.text')}
              value={one(form, `text-${lang}`)}
              error={error(`text-${lang}`)}
              optional="unsaid"
            />
          </fieldset>
        ))}
        <TextInput name="by" label={t('answer.by')} hint={t('answer.by.hint')} value={one(form, 'by')} error={error('by')} width="medium" />
        <TextInput
          name="statements"
          label={t('answer.statements')}
          hint={t('answer.statements.hint')}
          value={one(form, 'statements')}
          width="medium"
          optional
        />
        <p>{t('answer.told')}</p>
        <Actions>
          <Button>{t('answer.do')}</Button>
        </Actions>
      </Form>
    </StaffPage>
  );
}
