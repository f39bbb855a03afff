import { type Share, stateOf } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Card, Cards, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { EndForm, type Names, ShareFacts } from '../shared.view.tsx';
import { say } from '../texts.ts';

type Props = { visit: Visit<Resident>; shares: readonly Share[]; names: Names; ended: boolean };

export function ListView({ visit, shares, names, ended }: Props) {
  const t = say(visit.lang);
  const { by, name } = visit.actor;
  const title = by ? t('title.acting', { name }) : t('title');
  const living = (share: Share) => ['waiting', 'in-use'].includes(stateOf(share, visit.now));
  return (
    <ResidentPage visit={visit} title={title} narrow>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      {ended && (
        <Notice kind="success" title={t('ended.title')}>
          <p>{t('ended.text')}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t('lead.how')}</p>
      <p>
        <LinkButton href={visit.href('/my/share/new')}>{t('new')}</LinkButton>
      </p>
      <Shares visit={visit} shares={shares.filter(living)} names={names} title={t('list.now')} none={t('list.none')} />
      {shares.some((s) => !living(s)) && <Shares visit={visit} shares={shares.filter((s) => !living(s))} names={names} title={t('list.before')} />}
    </ResidentPage>
  );
}

function Shares({ visit, shares, names, title, none }: Omit<Props, 'ended'> & { title: string; none?: string }) {
  const t = say(visit.lang);
  return (
    <section className="stack">
      <h2>{title}</h2>
      {shares.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Cards columns={1}>
          {shares.map((share) => {
            const state = stateOf(share, visit.now);
            const on = state === 'waiting' || state === 'in-use';
            return (
              <Card key={share.id} title={t(`state.${state}`)} foot={on ? <EndForm visit={visit} share={share} /> : undefined}>
                <ShareFacts visit={visit} share={share} names={names} />
              </Card>
            );
          })}
        </Cards>
      )}
    </section>
  );
}
