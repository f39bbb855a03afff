import type { Rule } from '../../../../../counties/guidance.ts';
import type { Channel } from '../../../../engines/directory/index.ts';
import { type Candidate, LONGEST } from '../../../../engines/guidance/index.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Actions, Button, Checkboxes, ErrorSummary, Form, Notice, type Problem, TextInput } from '../../../../ui/index.ts';
import { CollisionNotice } from '../compare/collision.view.tsx';
import { TargetsField } from '../targets/targets-field.view.tsx';
import { say } from '../texts.ts';
import { AllTexts } from '../words/all-texts.view.tsx';
import type { Names } from '../words/rule-words.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { PressedByEnter } from '../drafting/pressed-by-enter.view.tsx';
import { Removal } from '../drafting/removal.view.tsx';
import type { Collision } from '../drafting/save.ts';
import type { Work } from '../drafting/work.ts';
import { Conditions } from './conditions.view.tsx';

type Props = {
  visit: Visit;
  work: Work;
  rule: Rule;
  names: Names;
  looked: { words: string; found: readonly Candidate[] } | undefined;
  phones: readonly Channel[];
  problems?: readonly Problem[];
  collision?: Collision<'rules'>;
};

export function RuleView({ visit, work, rule, names, looked, phones, problems = [], collision }: Props) {
  const t = say(visit.lang);
  const isNew = visit.params.rule === 'new';
  const title = isNew ? t('rule.new') : t('rule.title', { name: rule.name || rule.key });
  const need = one(visit.form, 'need') || visit.query.get('need') || rule.needs[0] || '';
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <GuidancePage
      visit={visit}
      work={work}
      title={title}
      problem={problems.length > 0}
      narrow
      back={need ? `/admin/guidance/needs/${encodeURIComponent(need)}` : '/admin/guidance'}
    >
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {visit.query.get('done') === 'saved' && !looked && problems.length === 0 && !collision && <Notice kind="success" title={t('done.saved')} />}
      {collision && <CollisionNotice visit={visit} mine={rule} collision={collision} names={names} />}
      <Form>
        <PressedByEnter lang={visit.lang} />
        <input type="hidden" name="base" value={problems.length || looked ? one(visit.form, 'base') || work.base : work.base} />
        <input type="hidden" name="need" value={need} />
        <TextInput name="name" label={t('rule.name')} hint={t('rule.name.hint')} value={rule.name} error={error('name')} />
        <TargetsField visit={visit} label={t('rule.targets')} hint={t('rule.targets.hint')} targets={rule.targets} names={names} looked={looked} />
        <AllTexts
          visit={visit}
          field="because"
          label={t('rule.because')}
          hint={t('rule.because.hint')}
          values={rule.because}
          problems={problems}
          rows={2}
          max={LONGEST.text}
        />
        <Conditions visit={visit} rule={rule} definition={work.definition} phones={phones} problems={problems} />
        <Checkboxes
          name="last"
          label={t('rule.last')}
          hint={t('rule.last.hint')}
          values={rule.last ? ['yes'] : []}
          choices={[{ value: 'yes', text: t('rule.last.yes') }]}
        />
        <Actions>
          <Button name="do" value="save">
            {t('save')}
          </Button>
        </Actions>
      </Form>
      {!isNew && <Removal visit={visit} work={work} list="rules" thing={{ key: rule.key, name: rule.name || rule.key }} />}
    </GuidancePage>
  );
}
