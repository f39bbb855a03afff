import { type Matter, type Person, type Said, type Share, Timeline, topicName } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { SharedFrame } from './frame.view.tsx';

type Props = { visit: Visit<Professional>; share: Share; person: Person; matter: Matter; told: readonly Said[] };

export function SharedMatterView({ visit, share, person, matter, told }: Props) {
  const t = say(visit.lang);
  return (
    <SharedFrame
      visit={visit}
      share={share}
      person={person}
      title={topicName(matter.topic, visit.lang) ?? t('matter')}
      back={{ address: `/desk/shared/${share.id}`, text: t('read.title', { name: `${person.given} ${person.family}` }) }}
    >
      <p className="row">
        <Tag tone={matter.state === 'open' ? 'brand' : 'neutral'}>{t(`matter.${matter.state}`)}</Tag>
      </p>
      <h2>{t('read.timeline')}</h2>
      {told.length > 0 ? <Timeline told={told.map(withoutLinks)} level={3} /> : <p>{t('read.nothing')}</p>}
    </SharedFrame>
  );
}

/** Links of an event lead to pages of the care relation, which a share does not open. */
const withoutLinks = ({ entry, said: { links: _, ...said } }: Said): Said => ({ entry, said });
