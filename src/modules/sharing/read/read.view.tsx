import { type Matter, type Person, type Share, topicName } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, DeskPage, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { Over, SharedFrame } from './frame.view.tsx';

type Props = { visit: Visit<Professional>; share: Share; person: Person; matters: readonly Matter[] };

export function ReadView({ visit, share, person, matters }: Props) {
  const t = say(visit.lang);
  return (
    <SharedFrame
      visit={visit}
      share={share}
      person={person}
      title={t('read.title', { name: `${person.given} ${person.family}` })}
      back={{ address: '/desk/shared', text: t('enter.title') }}
    >
      <h2>{t('read.matters')}</h2>
      <Cards columns={1}>
        {matters.map((m) => (
          <Card
            key={m.id}
            href={visit.href(`/desk/shared/${share.id}/matters/${m.id}`)}
            title={topicName(m.topic, visit.lang) ?? t('matter')}
            over={t(`matter.${m.state}`)}
          >
            <p className="muted">
              <When at={m.openedAt} as="day" />
            </p>
          </Card>
        ))}
      </Cards>
    </SharedFrame>
  );
}

export function OverView({ visit }: { visit: Visit<Professional> }) {
  return (
    <DeskPage visit={visit} title={say(visit.lang)('over.title')} narrow>
      <Over visit={visit} />
    </DeskPage>
  );
}
