import type { Guidance } from '../../../../counties/guidance.ts';
import type { Entry, Event } from '../../../engines/content/index.ts';
import { langOf, type MostUsed, type Service, textIn } from '../../../engines/directory/index.ts';
import { sayDay } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, type IconName, LinkButton, ResidentPage } from '../../../ui/index.ts';
import { type Clinic, Congestion } from '../../congestion/index.ts';
import type { OpenConversation } from '../../participation/index.ts';
import { EventCard } from '../events/event.view.tsx';
import { CountyNotice } from '../notices/notice.view.tsx';
import { AskPlace } from '../places/place-form.view.tsx';
import { SearchForm } from '../search/search-form.view.tsx';
import { say } from '../texts.ts';
import { ByPhone } from './by-phone.view.tsx';
import { National } from './national.view.tsx';

/** Needs shown as quick choices under the search field, and notices before the rest is behind a link. */
const COMMON = 4;
const NOTICES = 3;

type Props = {
  visit: Visit;
  guidance: Guidance;
  notices: readonly Entry[];
  /** Notices of other municipalities. */
  elsewhere: number;
  events: readonly Event[];
  conversations: readonly OpenConversation[];
  clinics: readonly Clinic[];
  used: readonly MostUsed[];
  favourites: readonly Service[];
  /** The home municipality has not been asked on this device. */
  ask: boolean;
};

export function HomeView({ visit, guidance, notices, elsewhere, events, conversations, clinics, used, favourites, ask }: Props) {
  const t = say(visit.lang);
  const { themes, lifeEvents, audiences } = guidance;
  const more = Math.max(0, notices.length - NOTICES) + elsewhere;
  return (
    <ResidentPage
      visit={visit}
      title={t('home.title')}
      hero={<Opening visit={visit} guidance={guidance} />}
      scripts={clinics.length ? ['suggest', 'congestion'] : ['suggest']}
    >
      {notices.slice(0, NOTICES).map((n) => (
        <CountyNotice key={n.key} visit={visit} notice={n} short />
      ))}
      {more > 0 && (
        <p>
          <a href={visit.href('/notices')}>{t('home.notices.more', { n: more })}</a>
        </p>
      )}
      {ask && <AskPlace visit={visit} />}
      <h2>{t('home.themes')}</h2>
      <Cards columns={3}>
        {themes.map((theme) => (
          <Card key={theme.key} icon={theme.icon as IconName} title={inLang(theme.name, visit.lang)} href={visit.href(`/themes/${theme.key}`)}>
            {inLang(theme.lead, visit.lang)}
          </Card>
        ))}
      </Cards>
      <Choices visit={visit} title={t('home.lifeEvents')} choices={lifeEvents} path="/life-events" />
      <Choices visit={visit} title={t('home.audiences')} choices={audiences} path="/for" />
      <Congestion visit={visit} clinics={clinics} />
      <ByPhone visit={visit} />
      <Services visit={visit} title={t('home.favourites')} services={favourites} all={{ href: '/favourites', text: t('home.favourites.all') }} />
      <Services visit={visit} title={t('home.used')} services={used} all={{ href: '/services', text: t('home.used.all') }} />
      {conversations.length > 0 && (
        <section aria-labelledby="conversations">
          <h2 id="conversations">{t('home.conversations')}</h2>
          <Cards>
            {conversations.map((c) => (
              <Card key={c.address} icon="chat" title={inLang(c.question, visit.lang)} href={visit.href(c.address)}>
                {c.closesAt ? t('home.conversations.until', { when: sayDay(c.closesAt, visit.lang) }) : t('home.conversations.open')}
              </Card>
            ))}
          </Cards>
        </section>
      )}
      {events.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">{t('events.title')}</h2>
          <Cards columns={3}>
            {events.map((e) => (
              <EventCard key={e.key} visit={visit} event={e} level={3} />
            ))}
          </Cards>
          <p>
            <a href={visit.href('/events')}>{t('home.events.all')}</a>
          </p>
        </section>
      )}
      <National visit={visit} guidance={guidance} />
    </ResidentPage>
  );
}

/** What one came for, in own words, or by the commonest needs. */
function Opening({ visit, guidance }: { visit: Visit; guidance: Guidance }) {
  const t = say(visit.lang);
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <SearchForm visit={visit} />
      <ul className="row quick" aria-label={t('home.common')}>
        {guidance.needs.slice(0, COMMON).map((n) => (
          <li key={n.key}>
            <LinkButton kind="secondary" href={visit.href(`/needs/${n.key}`)}>
              {inLang(n.name, visit.lang)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

type Choice = Guidance['lifeEvents'][number] | Guidance['audiences'][number];
function Choices({ visit, title, choices, path }: { visit: Visit; title: string; choices: readonly Choice[]; path: string }) {
  if (choices.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="row">
        {choices.map((c) => (
          <li key={c.key}>
            <LinkButton kind="secondary" href={visit.href(`${path}/${c.key}`)}>
              {inLang(c.name, visit.lang)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

type Named = Pick<MostUsed, 'id' | 'names'>;
function Services({ visit, title, services, all }: { visit: Visit; title: string; services: readonly Named[]; all: { href: string; text: string } }) {
  if (services.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="links facts">
        {services.map((s) => (
          <li key={s.id}>
            <a href={visit.href(`/services/${s.id}`)} lang={langOf(s.names, visit.lang)}>
              {textIn(s.names, visit.lang)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={visit.href(all.href)}>{all.text}</a>
      </p>
    </>
  );
}
