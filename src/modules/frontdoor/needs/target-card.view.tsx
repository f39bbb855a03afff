import type { TargetRef } from '../../../../counties/guidance.ts';
import { Prose } from '../../../engines/content/index.ts';
import { textIn } from '../../../engines/directory/index.ts';
import { partsOf } from '../../../engines/guidance/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Details, LinkButton } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { NeedAnswer } from './answer.ts';
import { Because } from './because.view.tsx';
import { ChannelCard } from './channel-card.view.tsx';
import { OutsideCard } from './outside-card.view.tsx';
import { ServiceCard } from './service-card.view.tsx';

type Props = { visit: Visit; answer: NeedAnswer; target: TargetRef; because?: string | undefined };

/** One thing that helps, whatever its kind, with why it is shown. */
export function TargetCard({ visit, answer: { definition, known, asking }, target, because }: Props) {
  const t = say(visit.lang);
  const { kind, key } = partsOf(target);
  const why = <Because lang={visit.lang} text={because} />;
  if (kind === 'service') {
    const service = known.services.get(key)!;
    const ways = known.channelsOf.filter((c) => c.service === service.id);
    return <ServiceCard visit={visit} title={textIn(service.names, visit.lang)} service={service} channels={ways} because={because} />;
  }
  if (kind === 'channel') return <ChannelCard visit={visit} channel={known.channels.get(key)!} because={because} />;
  if (kind === 'outside') return <OutsideCard visit={visit} outside={definition.outside.find((o) => o.key === key)!} because={because} />;
  if (kind === 'assessment')
    return (
      <Card
        icon="check"
        title={t('need.assess.title')}
        foot={
          <LinkButton href={visit.href(`/assessments/${key}`)} iconAfter="arrow">
            {t('need.assess.button')}
          </LinkButton>
        }
      >
        <p>{t('need.assess.text')}</p>
        {why}
      </Card>
    );
  if (kind === 'need') {
    const other = definition.needs.find((n) => n.key === key)!;
    return (
      <Card icon="arrow" title={inLang(other.name, visit.lang)} href={visit.href(`/needs/${key}${asking.audience ? `?for=${asking.audience}` : ''}`)}>
        <p>{inLang(other.lead, visit.lang)}</p>
        {why}
      </Card>
    );
  }
  const entry = known.entries.get(key)!;
  return (
    <Card icon="text" over={t('target.content')} title={inLang(entry.title, visit.lang)}>
      {why}
      <Details summary={t('target.content.read')}>
        <Prose text={inLang(entry.body, visit.lang)} level={3} />
      </Details>
    </Card>
  );
}
