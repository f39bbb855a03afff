import { Timeline } from '../../../engines/matter/index.ts';
import { ContactCard } from '../../consents/index.ts';
import { BackLink, DeskPage, EmptyState, ErrorSummary, Notice, PrintButton, Tag } from '../../../ui/index.ts';
import { SEARCH } from '../addresses.ts';
import { EmergencyBanner } from '../emergency/banner.view.tsx';
import { say } from '../texts.ts';
import { Matters } from './matters.view.tsx';
import type { PersonProps } from './person.props.ts';
import { Representatives, representativesOf } from './representatives.view.tsx';
import { Who } from './who.view.tsx';

/** One person at the desk. */
export function PersonView({ visit, opened, problems = [] }: PersonProps) {
  const t = say(visit.lang);
  const { person, because, emergency, latest, more } = opened;
  const name = `${person.given} ${person.family}`;
  return (
    <DeskPage
      visit={visit}
      title={name}
      problem={problems.length > 0}
      scripts={emergency ? ['over'] : []}
      notice={<EmergencyBanner visit={visit} emergency={emergency} />}
    >
      <BackLink href={visit.href(SEARCH)}>{t('back.search')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{name}</h1>
      <div className="row">
        {person.nonDisclosure && <Tag tone="alarm">{t('protected.tag')}</Tag>}
        <p className="muted">{t(`because.${because === 'care' || because === 'care-just-ended' || because === 'emergency' ? because : 'care'}`)}</p>
        {!emergency && !person.nonDisclosure && <PrintButton />}
      </div>
      {person.nonDisclosure && (
        <Notice kind="warning" title={t('protected.title')}>
          <p>{t('protected.text')}</p>
        </Notice>
      )}
      <div className="split split-even">
        <div className="stack">
          <Who visit={visit} opened={opened} problems={problems} />
          <Representatives visit={visit} representatives={representativesOf(opened.card?.consents ?? [], visit.now)} />
          {opened.card && (
            <ContactCard
              lang={visit.lang}
              county={visit.county}
              now={visit.now}
              card={opened.card}
              {...(because === 'emergency' ? {} : { change: visit.href(`/desk/contact/${person.id}`) })}
            />
          )}
        </div>
        <div className="stack">
          <Matters visit={visit} opened={opened} problems={problems} />
          <section aria-labelledby="timeline" className="stack">
            <h2 id="timeline">{t('timeline.title')}</h2>
            {latest.length === 0 ? <EmptyState title={t('timeline.none')} /> : <Timeline told={latest} level={3} />}
            {more && <p className="muted">{t('timeline.more')}</p>}
          </section>
        </div>
      </div>
    </DeskPage>
  );
}
