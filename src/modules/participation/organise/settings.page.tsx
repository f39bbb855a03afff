import { staff } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { addDays, dayOf, instantOf } from '../../../kernel/clock.ts';
import { type Answer, many, missing, one, page, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  Button,
  Checkboxes,
  DateInput,
  type DateParts,
  Form,
  type Problem,
  Radios,
  readDate,
  TextArea,
  TextInput,
  typedDate,
} from '../../../ui/index.ts';
import { OWN_NAME, TEXT_LANGS } from '../conversation.ts';
import { keptIn } from './addresses.ts';
import { type Kept, keptBy } from './kept.ts';
import { putConversationText, putSettings } from './organise.store.ts';
import { StaffPage } from './staff.tsx';
import { sayStaff } from './texts.ts';

const CHOICES = {
  moderation: ['before', 'after'],
  writing: ['everyone', 'organisers'],
  results: ['live', 'after-voting', 'after-closing'],
  style: ['standard', 'youth', 'plain'],
  voice: ['open', 'code', 'identified'],
} as const;

/** What is asked and in which languages, when, and by which rules. */
export const settings = page({
  at: '/desk/conversations/:slug/settings',
  may: staff,

  async get(visit) {
    const kept = await keptBy(visit, 'organiser');
    return kept ? { show: <SettingsView visit={visit} kept={kept} problems={[]} /> } : missing;
  },

  async post(visit): Promise<Answer> {
    const kept = await keptBy(visit, 'organiser');
    if (!kept) return missing;
    const t = sayStaff(visit.lang);
    const { form } = visit;
    const { conversation } = kept;
    const langs = TEXT_LANGS.filter((lang) => many(form, 'langs').includes(lang));
    const texts = TEXT_LANGS.map((lang) => ({
      lang,
      question: one(form, `question-${lang}`).replace(/\s+/g, ' '),
      background: one(form, `background-${lang}`),
      organisedBy: one(form, `organised-${lang}`),
    }));
    const problems: Problem[] = [];
    if (langs.length === 0) problems.push({ field: 'langs', text: t('settings.problem.langs') });
    for (const { lang, question, background, organisedBy } of texts) {
      if (question.length > 300 || (question === '' && conversation.texts[lang]))
        problems.push({ field: `question-${lang}`, text: t('begin.problem.question') });
      if (background.length > 10_000) problems.push({ field: `background-${lang}`, text: t('settings.problem.background') });
      if (organisedBy.length > 200) problems.push({ field: `organised-${lang}`, text: t('settings.problem.background') });
    }
    const [opens, closes] = [readDate(form, 'opens'), readDate(form, 'closes')];
    for (const [field, read] of [
      ['opens', opens],
      ['closes', closes],
    ] as const)
      if (read.kind === 'impossible') problems.push({ field, text: t('settings.problem.day') });
    const opensAt = opens.kind === 'day' ? instantOf(opens.day, '00:00') : null;
    const closesAt = closes.kind === 'day' ? instantOf(addDays(closes.day, 1), '00:00') : null;
    if (opensAt && closesAt && closesAt <= opensAt) problems.push({ field: 'closes', text: t('settings.problem.order') });
    if (problems.length > 0) return { show: <SettingsView visit={visit} kept={kept} problems={problems} />, status: 422 };

    const chosen = <K extends keyof typeof CHOICES>(name: K) =>
      ((CHOICES[name] as readonly string[]).find((c) => c === one(form, name)) ?? conversation[name]) as (typeof CHOICES)[K][number];
    await change(visit.world, visit.actor, { action: 'participation.organise' }, async (tx) => {
      // The language its texts are always in stays the first.
      const first = langs.includes(conversation.langs[0]!) ? [conversation.langs[0]!] : [];
      await putSettings(tx, conversation.id, {
        ...{ langs: [...first, ...langs.filter((l) => !first.includes(l))], opensAt, closesAt },
        ...{
          moderation: chosen('moderation'),
          writing: chosen('writing'),
          results: chosen('results'),
          style: chosen('style'),
          voice: chosen('voice'),
        },
      });
      for (const { lang, ...text } of texts)
        if (text.question)
          await putConversationText(tx, conversation.id, lang, { ...text, madeBy: lang === conversation.langs[0] ? 'author' : 'person' });
    });
    return { go: `${keptIn(conversation.slug)}?done=saved` };
  },
});

const partsOf = (at: Date | null): DateParts => {
  const [year = '', month = '', day = ''] = at ? dayOf(at).split('-') : [];
  return { day: day && String(Number(day)), month: month && String(Number(month)), year };
};

function SettingsView({ visit, kept, problems }: { visit: Visit; kept: Kept; problems: readonly Problem[] }) {
  const t = sayStaff(visit.lang);
  const { conversation } = kept;
  const again = problems.length > 0 || visit.restored;
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  const typed = (field: string, kept_: string) => (again ? one(visit.form, field) : kept_);
  const langs = again ? many(visit.form, 'langs') : conversation.langs;
  const date = (name: string, at: Date | null) => (again ? typedDate(visit.form, name) : partsOf(at));
  return (
    <StaffPage visit={visit} kept={kept} title={t('settings.title')} problems={problems} narrow>
      <Form>
        <Checkboxes
          name="langs"
          label={t('settings.langs')}
          hint={t('settings.langs.hint')}
          error={error('langs')}
          values={langs}
          choices={TEXT_LANGS.map((value) => ({ value, text: <span lang={value}>{OWN_NAME[value]}</span> }))}
          optional="unsaid"
        />
        {TEXT_LANGS.map((lang) => (
          <fieldset key={lang} className="panel stack">
            <legend>
              <h2 lang={lang}>{OWN_NAME[lang]}</h2>
            </legend>
            <TextArea
              name={`question-${lang}`}
              label={t('begin.question')}
              rows={2}
              max={300}
              value={typed(`question-${lang}`, conversation.texts[lang]?.question ?? '')}
              error={error(`question-${lang}`)}
              optional="unsaid"
            />
            <TextArea
              name={`background-${lang}`}
              label={t('settings.background')}
              value={typed(`background-${lang}`, conversation.texts[lang]?.background ?? '')}
              error={error(`background-${lang}`)}
              optional="unsaid"
            />
            <TextInput
              name={`organised-${lang}`}
              label={t('settings.organised-by')}
              value={typed(`organised-${lang}`, conversation.texts[lang]?.organisedBy ?? '')}
              error={error(`organised-${lang}`)}
              optional="unsaid"
            />
          </fieldset>
        ))}
        <h2>{t('settings.when')}</h2>
        <DateInput
          name="opens"
          label={t('settings.opens')}
          hint={t('settings.opens.hint')}
          value={date('opens', conversation.opensAt)}
          error={error('opens')}
          optional
        />
        <DateInput
          name="closes"
          label={t('settings.closes')}
          hint={t('settings.closes.hint')}
          value={date('closes', conversation.closesAt && new Date(conversation.closesAt.getTime() - 1))}
          error={error('closes')}
          optional
        />
        <h2>{t('settings.rules')}</h2>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => (
          <Radios
            key={name}
            name={name}
            label={t(`settings.${name}`)}
            value={again ? one(visit.form, name) : conversation[name]}
            choices={CHOICES[name].map((value) => ({ value, text: t(`settings.${name}.${value}` as 'settings.moderation.before') }))}
          />
        ))}
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </Form>
    </StaffPage>
  );
}
