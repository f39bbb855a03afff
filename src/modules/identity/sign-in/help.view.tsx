import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PhoneLink, SummaryList } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** The telephone beside identification: nobody is left without help because a bank's app does not work. */
export function PhoneInstead({ visit }: { visit: Visit }) {
  const { county, lang } = visit;
  const t = say(lang);
  return (
    <p>
      {t('help.text')} <PhoneLink number={county.phones.centre} /> ({inLang(county.centreHours, lang)}).
    </p>
  );
}

/** Every number, for when nobody can identify. */
export function PhoneNumbers({ visit }: { visit: Visit }) {
  const { county, lang } = visit;
  const t = say(lang);
  return (
    <SummaryList
      rows={[
        { term: t('help.centre', { hours: inLang(county.centreHours, lang) }), value: <PhoneLink number={county.phones.centre} /> },
        { term: t('help.advice'), value: <PhoneLink number={county.phones.advice} /> },
        { term: t('help.emergency'), value: <PhoneLink number={county.phones.emergency} /> },
      ]}
    />
  );
}
