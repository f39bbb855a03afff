import { staff } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import { type Answer, one, page, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, type Problem, Radios, TextArea, TextInput } from '../../../ui/index.ts';
import { LIST } from '../addresses.ts';
import { putText, writeStatement } from '../statement.store.ts';
import { keptIn } from './addresses.ts';
import { beginConversation, putConversationText, putSettings } from './organise.store.ts';
import { isSlug, slugOf } from './slug.rules.ts';
import { StaffPage } from './staff.tsx';
import { TEMPLATES, type TemplateName } from './templates.ts';
import { sayStaff } from './texts.ts';

const NAMES = Object.keys(TEMPLATES) as TemplateName[];

/** A new conversation: what is asked, from which template. The rest can be changed before it is opened. */
export const beginKept = page({
  at: '/desk/conversations/new',
  may: staff,

  get: (visit) => ({ show: <BeginView visit={visit} problems={[]} /> }),

  async post(visit): Promise<Answer> {
    const t = sayStaff(visit.lang);
    const question = one(visit.form, 'question').replace(/\s+/g, ' ');
    const slug = one(visit.form, 'slug') || slugOf(question);
    const problems: Problem[] = [];
    if (question.length < 10 || question.length > 300) problems.push({ field: 'question', text: t('begin.problem.question') });
    else if (!isSlug(slug)) problems.push({ field: 'slug', text: t('begin.problem.slug') });
    const again = (): Answer => ({ show: <BeginView visit={visit} problems={problems} />, status: 422 });
    if (problems.length > 0) return again();

    const name = NAMES.find((n) => n === one(visit.form, 'template')) ?? 'blank';
    const { actor } = visit;
    const begun = await change(visit.world, actor, { action: 'participation.organise' }, async (tx) => {
      const id = await beginConversation(tx, slug, { practitioner: actor.practitioner, name: actor.name });
      if (!id) return undefined;
      const { style, background, seeds } = TEMPLATES[name];
      await putSettings(tx, id, {
        ...{ langs: [visit.lang], opensAt: null, closesAt: null, moderation: 'before', writing: 'everyone', voice: 'open', results: 'live' },
        style,
      });
      await putConversationText(tx, id, visit.lang, {
        ...{ question, background: background[visit.lang], organisedBy: visit.county.name[visit.lang], madeBy: 'author' },
      });
      for (const seed of seeds) {
        const tid = await writeStatement(tx, id, { lang: visit.lang, text: seed[visit.lang], seed: true, state: 'accepted' });
        for (const lang of LANGS) if (lang !== visit.lang) await putText(tx, id, tid, { lang, text: seed[lang], madeBy: 'person' });
      }
      return id;
    });
    if (begun) return { go: keptIn(slug) };
    problems.push({ field: 'slug', text: t('begin.problem.taken') });
    return again();
  },
});

function BeginView({ visit, problems }: { visit: Visit; problems: readonly Problem[] }) {
  const t = sayStaff(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <StaffPage visit={visit} title={t('begin.title')} problems={problems} narrow>
      <p className="lead">{t('begin.lead')}</p>
      <Form>
        <TextArea
          name="question"
          label={t('begin.question')}
          hint={t('begin.question.hint')}
          rows={2}
          max={300}
          value={one(visit.form, 'question')}
          error={error('question')}
        />
        <Radios
          name="template"
          label={t('begin.template')}
          value={one(visit.form, 'template') || 'services'}
          choices={NAMES.map((value) => ({ value, text: t(`template.${value}`), hint: t(`template.${value}.hint`) }))}
        />
        <TextInput
          name="slug"
          label={t('begin.slug')}
          hint={t('begin.slug.hint', { address: `${visit.origin}${visit.href(LIST)}/` })}
          value={one(visit.form, 'slug')}
          error={error('slug')}
          spellCheck={false}
          optional
        />
        <Actions>
          <Button>{t('begin.do')}</Button>
        </Actions>
      </Form>
    </StaffPage>
  );
}
