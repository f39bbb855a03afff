import { textIn } from '../../../engines/directory/index.ts';
import { sayTime } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Icon, PhoneLink, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Clinic } from './clinics.store.ts';
import { isFresh, type Level } from './congestion.rules.ts';

const TONES = { calm: 'good', normal: 'good', busy: 'attention', crowded: 'alarm' } as const satisfies Record<Level, string>;

type Props = { visit: Pick<Visit, 'lang' | 'now' | 'county' | 'href'>; clinics: readonly Clinic[] };

/** How crowded the emergency clinics are. The list is what the script renews. */
export function Congestion({ visit, clinics }: Props) {
  const t = say(visit.lang);
  if (clinics.length === 0) return null;
  return (
    <section aria-labelledby="congestion">
      <h2 id="congestion">{t('title')}</h2>
      <div data-renew={`/congestion/now?lang=${visit.lang}`} data-every="60">
        <Clinics visit={visit} clinics={clinics} />
      </div>
      <p>
        {t('call')} <PhoneLink number={visit.county.phones.advice} />
      </p>
    </section>
  );
}

export function Clinics({ visit, clinics }: Props) {
  return (
    <ul className="facts">
      {clinics.map((clinic) => (
        <li key={clinic.id} className="panel">
          <h3>
            <a href={visit.href(`/channels/${clinic.id}`)}>{textIn(clinic.names, visit.lang)}</a>
          </h3>
          <Situation clinic={clinic} lang={visit.lang} now={visit.now} />
        </li>
      ))}
    </ul>
  );
}

function Situation({ clinic, lang, now }: { clinic: Clinic; lang: Lang; now: Date }) {
  const t = say(lang);
  const at = sayTime(clinic.measuredAt, lang);
  if (!isFresh(clinic.measuredAt, now))
    return (
      <p className="row">
        <Tag>{t('unknown')}</Tag>
      </p>
    );
  const { waitMinutes, waiting } = clinic;
  return (
    <>
      <p className="row">
        <Tag tone={TONES[clinic.level]}>{t(`level.${clinic.level}`)}</Tag>
        {waitMinutes !== null && <span>{t('wait', { hours: Math.floor(waitMinutes / 60), minutes: waitMinutes % 60 })}</span>}
      </p>
      <p className="muted">
        <Icon name="clock" size="s" /> {t('updated', { at })}
        {waiting !== null && ` · ${t('waiting', { n: waiting })}`}
      </p>
    </>
  );
}
