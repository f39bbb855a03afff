import { type Service, type ServiceChannel, textIn } from '../../../engines/directory/index.ts';
import { inLang, type Lang, LOCALE } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { SummaryList } from '../../../ui/index.ts';
import { tellsAccess } from '../shown/access.view.tsx';
import { Paragraphs } from '../shown/said.tsx';
import { say } from '../texts.ts';

const AUDIENCES = ['KR1', 'KR1.1', 'KR1.2', 'KR1.3', 'KR1.4', 'KR1.5', 'KR1.6', 'KR2', 'KR3'] as const;
type Known = (typeof AUDIENCES)[number];

/** For whom, where, at what price and in which languages. */
export function Facts({ visit, service, channels }: { visit: Visit; service: Service; channels: readonly ServiceChannel[] }) {
  const { lang } = visit;
  const t = say(lang);
  const info = textIn(service.chargeInfo, lang);
  const requirements = textIn(service.requirements, lang);
  return (
    <SummaryList
      rows={[
        {
          term: t('service.whom'),
          value: audiencesOf(service.targetGroups)
            .map((a) => t(`audience.${a}`))
            .join(', '),
        },
        { term: t('service.area'), value: areaOf(visit, service) },
        (service.chargeType || info) && {
          term: t('service.price'),
          value: (
            <>
              {service.chargeType && <p>{t(`service.price.${service.chargeType}`)}</p>}
              {info && <Paragraphs texts={service.chargeInfo} lang={lang} />}
            </>
          ),
        },
        ...(['deadlines', 'processingTimes', 'validityTimes'] as const).map(
          (what) => textIn(service[what], lang) && { term: t(`service.${what}`), value: <Paragraphs texts={service[what]} lang={lang} /> },
        ),
        requirements && { term: t('service.requirements'), value: <Paragraphs texts={service.requirements} lang={lang} /> },
        { term: t('service.languages'), value: languageNames(service.languages, lang) },
        channels.some((c) => c.type === 'ServiceLocation') && {
          term: t('access'),
          value: <AccessOf visit={visit} places={channels.filter((c) => c.type === 'ServiceLocation' && tellsAccess(c))} />,
        },
      ]}
    />
  );
}

/** Where the way in has been described; and when nowhere, so. */
function AccessOf({ visit, places }: { visit: Visit; places: readonly ServiceChannel[] }) {
  const t = say(visit.lang);
  if (places.length === 0) return <>{t('access.untold')}</>;
  return places.slice(0, PLACES_WITH_ACCESS).map((p) => (
    <p key={p.id}>
      <a href={visit.href(`/channels/${p.id}#access`)}>{t('access.of', { name: textIn(p.names, visit.lang) })}</a>
    </p>
  ));
}
const PLACES_WITH_ACCESS = 5;

/** The most exact groups; "all residents" only when nothing narrower is told. */
function audiencesOf(codes: readonly string[]): Known[] {
  const known = AUDIENCES.filter((a) => codes.some((c) => c === a || (a.length === 3 && a !== 'KR1' && c.startsWith(`${a}.`))));
  const narrower = known.some((a) => a.startsWith('KR1.'));
  return narrower && !codes.includes('KR1') ? known.filter((a) => a !== 'KR1') : known;
}

function areaOf(visit: Visit, { areaType, municipalities }: Service): string {
  const t = say(visit.lang);
  if (!municipalities) return t(areaType === 'Nationwide' ? 'service.area.nation' : 'service.area.county');
  const own = visit.county.municipalities.filter((m) => municipalities.includes(m.code)).map((m) => inLang(m.name, visit.lang));
  return [...own, ...(municipalities.length > own.length ? [t('service.area.other')] : [])].join(', ');
}

function languageNames(codes: readonly string[], lang: Lang): string {
  const names = new Intl.DisplayNames(LOCALE[lang], { type: 'language', fallback: 'code' });
  return codes.map((c) => names.of(c) ?? c).join(', ');
}
