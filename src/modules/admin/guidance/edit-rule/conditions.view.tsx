import type { Guidance, Rule } from '../../../../../counties/guidance.ts';
import { type Channel, textIn } from '../../../../engines/directory/index.ts';
import { inLang, LANGS } from '../../../../kernel/i18n.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Checkboxes, DateInput, Details, type Problem, Radios, Select, TextInput, typedDate } from '../../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; rule: Rule; definition: Guidance; phones: readonly Channel[]; problems: readonly Problem[] };

/** When a rule holds. What is set, or wrong, stands open; the rest waits folded. */
export function Conditions({ visit, rule, definition, phones, problems }: Props) {
  const t = say(visit.lang);
  const { county, lang, form } = visit;
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  const choices = (things: readonly { key: string; name: { fi: string } }[]) =>
    things.map((x) => ({ value: x.key, text: inLang(x.name, lang) || x.key }));
  const clock = rule.time?.kind === 'clock' ? rule.time : undefined;
  const channel = rule.time && rule.time.kind !== 'clock' ? rule.time.channel : '';
  const known = phones.some((c) => c.sourceId === channel) || channel === '';
  const date = (name: 'from' | 'until') => (problems.length || visit.restored ? typedDate(form, name) : partsOfDay(rule[name]));
  return (
    <section className="stack" aria-labelledby="conditions">
      <h2 id="conditions">{t('rule.when')}</h2>
      <p>{t('rule.when.hint')}</p>
      <Details summary={t('rule.needs', { n: rule.needs.length })} open={rule.needs.length === 0 || rule.needs.length > 1}>
        <Checkboxes
          name="needs"
          label={t('rule.needs.label')}
          hint={t('rule.needs.hint')}
          values={rule.needs}
          choices={choices(definition.needs)}
          inline
        />
      </Details>
      <Details summary={t('rule.municipalities', { n: rule.municipalities.length })} open={rule.municipalities.length > 0}>
        <Checkboxes
          name="municipalities"
          label={t('rule.municipalities.label')}
          hint={t('rule.municipalities.hint')}
          values={rule.municipalities}
          choices={county.municipalities.map((m) => ({ value: m.code, text: m.name[lang] }))}
          inline
        />
      </Details>
      <Details summary={t('rule.who')} open={rule.audiences.length + rule.lifeEvents.length + rule.langs.length > 0 || rule.signedIn !== undefined}>
        <div className="stack">
          <Checkboxes name="audiences" label={t('rule.audiences')} values={rule.audiences} choices={choices(definition.audiences)} inline />
          <Checkboxes name="lifeEvents" label={t('rule.lifeEvents')} values={rule.lifeEvents} choices={choices(definition.lifeEvents)} inline />
          <Checkboxes
            name="langs"
            label={t('rule.langs')}
            values={rule.langs}
            choices={LANGS.map((l) => ({ value: l, text: t(`lang.${l}`) }))}
            inline
          />
          <Radios
            name="signedIn"
            label={t('rule.signedIn')}
            value={rule.signedIn === undefined ? 'any' : rule.signedIn ? 'yes' : 'no'}
            choices={(['any', 'yes', 'no'] as const).map((value) => ({ value, text: t(`rule.signedIn.${value}`) }))}
          />
        </div>
      </Details>
      <Details summary={t('rule.time')} open={rule.time !== undefined}>
        <div className="stack">
          <Radios
            name="time"
            label={t('rule.time.label')}
            value={rule.time?.kind ?? 'any'}
            choices={(['any', 'open', 'closed', 'clock'] as const).map((value) => ({ value, text: t(`rule.time.${value}`) }))}
          />
          <Select
            name="channel"
            label={t('rule.channel')}
            value={channel}
            error={error('channel')}
            choices={[
              ...phones.map((c) => ({ value: c.sourceId, text: textIn(c.names, lang) })),
              ...(known ? [] : [{ value: channel, text: channel }]),
            ]}
            optional
          />
          <Checkboxes
            name="days"
            label={t('rule.days')}
            values={clock?.days.map(String) ?? []}
            error={error('days')}
            choices={([1, 2, 3, 4, 5, 6, 7] as const).map((d) => ({ value: String(d), text: t(`day.${d}`) }))}
            inline
          />
          <TextInput
            name="clock-from"
            label={t('rule.clock.from')}
            value={clock?.from ?? one(visit.form, 'clock-from')}
            error={error('clock-from')}
            width="short"
            optional
          />
          <TextInput
            name="clock-to"
            label={t('rule.clock.to')}
            hint={t('rule.clock.hint')}
            value={clock?.to ?? one(visit.form, 'clock-to')}
            error={error('clock-to')}
            width="short"
            optional
          />
        </div>
      </Details>
      <Details summary={t('rule.period')} open={rule.from !== undefined || rule.until !== undefined || !!error('from') || !!error('until')}>
        <div className="stack">
          <DateInput name="from" label={t('rule.from')} hint={t('rule.day.hint')} value={date('from')} error={error('from')} optional />
          <DateInput name="until" label={t('rule.until')} hint={t('rule.day.hint')} value={date('until')} error={error('until')} optional />
        </div>
      </Details>
    </section>
  );
}

const partsOfDay = (day: string | undefined) => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
};
