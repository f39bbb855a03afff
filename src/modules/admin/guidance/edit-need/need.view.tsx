import type { Need, Rule } from '../../../../../counties/guidance.ts';
import { type Candidate, LONGEST } from '../../../../engines/guidance/index.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Actions, Button, Checkboxes, ErrorSummary, Form, LinkButton, Notice, type Problem, Select } from '../../../../ui/index.ts';
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
import { RulesInOrder } from './rules-in-order.view.tsx';

type Props = {
  visit: Visit;
  work: Work;
  need: Need;
  rules: readonly Rule[];
  names: Names;
  looked: { words: string; found: readonly Candidate[] } | undefined;
  problems?: readonly Problem[];
  collision?: Collision<'needs'>;
};

export function NeedEditView({ visit, work, need, rules, names, looked, problems = [], collision }: Props) {
  const t = say(visit.lang);
  const isNew = visit.params.need === 'new';
  const name = inLang(need.name, visit.lang) || need.key;
  const title = isNew ? t('need.new') : t('need.title', { name });
  const { definition } = work;
  const choices = (things: readonly { key: string; name: { fi: string } }[]) =>
    things.map((x) => ({ value: x.key, text: inLang(x.name, visit.lang) }));
  return (
    <GuidancePage visit={visit} work={work} title={title} problem={problems.length > 0} narrow back="/admin/guidance">
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {visit.query.get('done') === 'saved' && !looked && problems.length === 0 && !collision && <Notice kind="success" title={t('done.saved')} />}
      {collision && <CollisionNotice visit={visit} mine={need} collision={collision} names={names} />}
      {!isNew && (
        <>
          <p>
            <LinkButton kind="secondary" href={visit.href(`/admin/guidance/preview?need=${need.key}`)} iconAfter="arrow">
              {t('need.preview')}
            </LinkButton>
          </p>
          <RulesInOrder visit={visit} need={need} rules={rules} names={names} />
        </>
      )}
      <h2 id="texts">{t('need.texts')}</h2>
      <Form>
        <PressedByEnter lang={visit.lang} />
        <input type="hidden" name="base" value={problems.length || looked ? one(visit.form, 'base') || work.base : work.base} />
        <AllTexts visit={visit} field="name" label={t('need.name')} values={need.name} problems={problems} max={LONGEST.name} />
        <AllTexts visit={visit} field="lead" label={t('need.lead')} values={need.lead} problems={problems} rows={2} max={LONGEST.text} />
        <AllTexts
          visit={visit}
          field="words"
          label={t('need.words')}
          hint={t('need.words.hint')}
          values={need.words}
          problems={problems}
          rows={3}
          max={LONGEST.words}
        />
        <AllTexts
          visit={visit}
          field="urgent"
          label={t('need.urgent')}
          hint={t('need.urgent.hint')}
          values={need.urgent ?? { fi: '', sv: '', en: '' }}
          optional
          problems={problems}
          rows={2}
          max={LONGEST.text}
        />
        <TargetsField
          visit={visit}
          label={t('need.otherwise')}
          hint={t('need.otherwise.hint')}
          targets={need.otherwise}
          names={names}
          looked={looked}
        />
        <Select name="theme" label={t('need.theme')} value={need.theme} choices={choices(definition.themes)} empty={false} />
        <Checkboxes name="lifeEvents" label={t('need.lifeEvents')} values={need.lifeEvents} choices={choices(definition.lifeEvents)} inline />
        <Checkboxes name="audiences" label={t('need.audiences')} values={need.audiences} choices={choices(definition.audiences)} inline />
        <Actions>
          <Button name="do" value="save">
            {t('save')}
          </Button>
        </Actions>
      </Form>
      {!isNew && <Removal visit={visit} work={work} list="needs" thing={{ key: need.key, name }} />}
    </GuidancePage>
  );
}
