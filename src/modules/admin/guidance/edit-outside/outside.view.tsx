import type { Outside } from '../../../../../counties/guidance.ts';
import { LONGEST } from '../../../../engines/guidance/index.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Actions, Button, Checkboxes, ErrorSummary, Form, type Problem, Radios, TextInput } from '../../../../ui/index.ts';
import { CollisionNotice } from '../compare/collision.view.tsx';
import { say } from '../texts.ts';
import { AllTexts } from '../words/all-texts.view.tsx';
import type { Names } from '../words/rule-words.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { Removal } from '../drafting/removal.view.tsx';
import type { Collision } from '../drafting/save.ts';
import type { Work } from '../drafting/work.ts';

type Props = { visit: Visit; work: Work; outside: Outside; names: Names; problems?: readonly Problem[]; collision?: Collision<'outside'> };

export function OutsideView({ visit, work, outside, names, problems = [], collision }: Props) {
  const t = say(visit.lang);
  const isNew = visit.params.outside === 'new';
  const name = inLang(outside.name, visit.lang) || outside.key;
  const title = isNew ? t('outside.new') : t('outside.title', { name });
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <GuidancePage visit={visit} work={work} title={title} problem={problems.length > 0} narrow back="/admin/guidance">
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {collision && <CollisionNotice visit={visit} mine={outside} collision={collision} names={names} />}
      <Form>
        <input type="hidden" name="base" value={problems.length ? one(visit.form, 'base') || work.base : work.base} />
        <Radios
          name="kind"
          label={t('outside.kind')}
          value={outside.kind}
          choices={(['national', 'municipal'] as const).map((value) => ({ value, text: t(`kind.${value}`) }))}
        />
        <AllTexts visit={visit} field="name" label={t('outside.name')} values={outside.name} problems={problems} max={LONGEST.name} />
        <AllTexts
          visit={visit}
          field="purpose"
          label={t('outside.purpose')}
          values={outside.purpose}
          problems={problems}
          rows={2}
          max={LONGEST.text}
        />
        <AllTexts
          visit={visit}
          field="url"
          label={t('outside.url')}
          hint={t('outside.url.hint')}
          values={outside.url ?? { fi: '', sv: '', en: '' }}
          optional
          problems={problems}
          max={LONGEST.address}
        />
        <TextInput
          name="phone"
          label={t('outside.phone')}
          value={outside.phone ?? ''}
          error={error('phone')}
          width="medium"
          inputMode="tel"
          optional
        />
        <Checkboxes
          name="municipalities"
          label={t('outside.municipalities')}
          hint={t('outside.municipalities.hint')}
          values={outside.municipalities ?? []}
          choices={visit.county.municipalities.map((m) => ({ value: m.code, text: m.name[visit.lang] }))}
          inline
        />
        <TextInput
          name="returnParameter"
          label={t('outside.return')}
          hint={t('outside.return.hint')}
          value={outside.returnParameter ?? ''}
          error={error('returnParameter')}
          width="medium"
          optional
        />
        <Checkboxes
          name="marks"
          label={t('outside.marks')}
          values={[...(outside.signIn ? ['signIn'] : []), ...(outside.example ? ['example'] : [])]}
          choices={(['signIn', 'example'] as const).map((value) => ({ value, text: t(`outside.${value}`) }))}
        />
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </Form>
      {!isNew && <Removal visit={visit} work={work} list="outside" thing={{ key: outside.key, name }} />}
    </GuidancePage>
  );
}
