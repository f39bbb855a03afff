import type { ReactNode } from 'react';
import { rulesOf } from '../../../engines/guidance/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Cards, Notice, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import { PlaceForm } from '../places/place-form.view.tsx';
import { say } from '../texts.ts';
import type { NeedAnswer } from './answer.ts';
import { ForWhom } from './for-whom.view.tsx';
import { TargetCard } from './target-card.view.tsx';

type Props = { visit: Visit; answer: NeedAnswer; preview?: { bar: ReactNode; title: string } };

/** A need and what helps in it. `preview`: what an editor sees above the resident's page. */
export function NeedView({ visit, answer, preview }: Props) {
  const t = say(visit.lang);
  const { definition, need, guided, asking } = answer;
  const name = inLang(need.name, visit.lang);
  const theme = definition.themes.find((x) => x.key === need.theme);
  const place = visit.county.municipalities.find((m) => m.code === asking.municipality);
  const placeMatters = rulesOf(definition, need.key).some((r) => r.municipalities.length > 0);
  const card = (target: (typeof guided.otherwise)[number], because?: string) => (
    <TargetCard key={target} visit={visit} answer={answer} target={target} because={because} />
  );
  return (
    <ResidentPage
      visit={visit}
      title={preview?.title ?? name}
      notice={preview?.bar}
      breadcrumbs={[
        { text: t('home.crumb'), href: visit.href('/') },
        ...(theme ? [{ text: inLang(theme.name, visit.lang), href: visit.href(`/themes/${theme.key}`) }] : []),
        { text: name },
      ]}
    >
      <h1>{name}</h1>
      <p className="lead">{inLang(need.lead, visit.lang)}</p>
      {need.urgent && (
        <Notice kind="emergency" title={t('need.urgent')}>
          <p>{inLang(need.urgent, visit.lang)}</p>
          <p className="row">
            <PhoneLink number={visit.county.phones.emergency} />
            <PhoneLink number={visit.county.phones.advice} />
          </p>
        </Notice>
      )}
      {placeMatters && !place && <PlaceForm visit={visit} />}
      <ForWhom visit={visit} answer={answer} />
      {guided.given.length > 0 && (
        <>
          <h2>{place ? t('need.start.place', { name: inLang(place.name, visit.lang) }) : t('need.start')}</h2>
          <Cards>{guided.given.map(({ target, rule }) => card(target, inLang(rule.because, visit.lang)))}</Cards>
        </>
      )}
      {guided.otherwise.length > 0 && (
        <>
          <h2>{t('need.otherwise')}</h2>
          <Cards>{guided.otherwise.map((target) => card(target))}</Cards>
        </>
      )}
      <h2>{t('need.ask')}</h2>
      <p>
        {t('need.ask.text', { hours: inLang(visit.county.centreHours, visit.lang) })} <PhoneLink number={visit.county.phones.centre} />
      </p>
      {(place || !placeMatters) && <PlaceForm visit={visit} />}
      {definition.sample && <p className="muted">{t('need.sample')}</p>}
    </ResidentPage>
  );
}
