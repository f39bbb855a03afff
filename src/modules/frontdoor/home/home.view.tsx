import type { Guidance } from '../../../../counties/guidance.ts';
import { type Entry, Prose } from '../../../engines/content/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, type IconName, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { PlaceForm } from '../places/place-form.view.tsx';
import { SearchForm } from '../search/search-form.view.tsx';
import { say } from '../texts.ts';

/** Needs shown as quick choices under the search field. */
const COMMON = 4;

export function HomeView({ visit, notices, guidance }: { visit: Visit; notices: readonly Entry[]; guidance: Guidance }) {
  const t = say(visit.lang);
  const { needs, themes, lifeEvents, audiences } = guidance;
  const direct = [
    { href: '/assessments', icon: 'check', title: t('home.direct.assess'), text: t('home.direct.assess.text') },
    { href: '/services', icon: 'place', title: t('home.direct.services'), text: t('home.direct.services.text') },
    { href: '/my', icon: 'user', title: t('home.direct.my'), text: t('home.direct.my.text') },
  ] as const;
  const hero = (
    <>
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <SearchForm visit={visit} />
      <ul className="row quick" aria-label={t('home.common')}>
        {needs.slice(0, COMMON).map((n) => (
          <li key={n.key}>
            <LinkButton kind="secondary" href={visit.href(`/needs/${n.key}`)}>
              {inLang(n.name, visit.lang)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <ResidentPage visit={visit} title={t('home.title')} hero={hero}>
      {notices.map((n) => (
        <Notice key={n.key} kind={n.severity} title={inLang(n.title, visit.lang)}>
          <Prose text={inLang(n.body, visit.lang)} level={3} />
        </Notice>
      ))}
      <h2>{t('home.themes')}</h2>
      <Cards columns={3}>
        {themes.map((theme) => (
          <Card key={theme.key} icon={theme.icon as IconName} title={inLang(theme.name, visit.lang)} href={visit.href(`/themes/${theme.key}`)}>
            {inLang(theme.lead, visit.lang)}
          </Card>
        ))}
      </Cards>
      <h2>{t('home.lifeEvents')}</h2>
      <ul className="row">
        {lifeEvents.map((e) => (
          <li key={e.key}>
            <LinkButton kind="secondary" href={visit.href(`/life-events/${e.key}`)}>
              {inLang(e.name, visit.lang)}
            </LinkButton>
          </li>
        ))}
      </ul>
      <h2>{t('home.audiences')}</h2>
      <ul className="row">
        {audiences.map((a) => (
          <li key={a.key}>
            <LinkButton kind="secondary" href={visit.href(`/for/${a.key}`)}>
              {inLang(a.name, visit.lang)}
            </LinkButton>
          </li>
        ))}
      </ul>
      <h2>{t('home.direct')}</h2>
      <Cards columns={3}>
        {direct.map((d) => (
          <Card key={d.href} icon={d.icon} title={d.title} href={visit.href(d.href)}>
            {d.text}
          </Card>
        ))}
      </Cards>
      <PlaceForm visit={visit} />
    </ResidentPage>
  );
}
