import type { Policy } from '../../../../counties/policies.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Card, Cards, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Standing } from './agreement.rules.ts';
import { StandingView } from './standing.view.tsx';

type Row = { policy: Policy; standing: Standing };

export function AgreementsView({ visit, rows }: { visit: Visit; rows: readonly Row[] }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('agree.title')} narrow>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      <h1>{t('agree.title')}</h1>
      <p className="lead">{t('agree.lead')}</p>
      {(['service', 'declaration'] as const).map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{t(`agree.${kind}`)}</h2>
          <Cards>
            {rows
              .filter(({ policy }) => policy.kind === kind)
              .map(({ policy, standing }) => (
                <Card key={policy.key} href={visit.href(`/my/consents/${policy.key}`)} title={policy.title[visit.lang]}>
                  <StandingView lang={visit.lang} policy={policy} standing={standing} />
                </Card>
              ))}
          </Cards>
        </section>
      ))}
      <p>
        <a href={visit.href('/my/contact')}>{t('agree.contact')}</a>
      </p>
    </ResidentPage>
  );
}
