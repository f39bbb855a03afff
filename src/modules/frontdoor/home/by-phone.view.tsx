import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PhoneLink } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** For those who would rather talk: which number when. */
export function ByPhone({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  const { phones, centreHours } = visit.county;
  return (
    <section className="panel" aria-labelledby="by-phone">
      <h2 id="by-phone">{t('home.call')}</h2>
      <p>{t('home.call.text')}</p>
      <ul className="stack">
        <li>
          <PhoneLink number={phones.centre} /> {t('home.call.centre', { hours: inLang(centreHours, visit.lang) })}
        </li>
        <li>
          <PhoneLink number={phones.advice} /> {t('home.call.advice')}
        </li>
        <li>
          <PhoneLink number={phones.emergency} /> {t('home.call.emergency')}
        </li>
      </ul>
    </section>
  );
}
