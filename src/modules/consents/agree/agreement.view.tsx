import type { Policy } from '../../../../counties/policies.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Card, Cards, ErrorSummary, Form, Notice, ResidentPage, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Standing } from './agreement.rules.ts';
import type { Told } from './agreement.store.ts';
import { StandingView } from './standing.view.tsx';

type Props = {
  visit: Visit<Resident>;
  policy: Policy;
  standing: Standing;
  history: readonly Told[];
  done?: 'give' | 'withdraw' | undefined;
  problem?: string;
};

export function AgreementView({ visit, policy, standing, history, done, problem }: Props) {
  const { lang } = visit;
  const t = say(lang);
  const inForce = standing.kind === 'given' || standing.kind === 'older';
  return (
    <ResidentPage visit={visit} title={policy.title[lang]} problem={problem !== undefined} narrow>
      <BackLink href={visit.href('/my/consents')}>{t('agree.title')}</BackLink>
      <ErrorSummary problems={problem ? [{ text: problem }] : []} />
      <h1>{policy.title[lang]}</h1>
      {done && (
        <Notice kind="success" title={t(`agree.done.${done}`)}>
          <p>{t('agree.done.text')}</p>
        </Notice>
      )}
      <StandingView lang={lang} policy={policy} standing={standing} />
      {standing.kind === 'older' && <p>{t('agree.older')}</p>}
      {policy.asks[lang].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="muted">
        {t('agree.law')} {policy.law[lang]}. {t('standing.version.capital', { version: policy.version })}.
      </p>
      {policy.sample && <p className="muted">{t('agree.sample')}.</p>}
      {standing.kind !== 'given' && (
        <Form>
          <input type="hidden" name="version" value={policy.version} />
          <Actions>
            <Button name="do" value="give">
              {policy.give[lang]}
            </Button>
          </Actions>
        </Form>
      )}
      {inForce && policy.withdraw && (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{t('agree.withdraw')}</h2>
          {policy.consequence && <p>{policy.consequence[lang]}</p>}
          <p>{t('agree.withdraw.text')}</p>
          <Form>
            <Actions>
              <Button kind="secondary" name="do" value="withdraw">
                {policy.withdraw[lang]}
              </Button>
            </Actions>
          </Form>
        </section>
      )}
      <History visit={visit} history={history} />
    </ResidentPage>
  );
}

/** Every step, latest first: what, when, who, and for whom. */
function History({ visit, history }: { visit: Visit<Resident>; history: readonly Told[] }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      {history.length === 0 && <p>{t('history.none')}</p>}
      <Cards>
        {history.map((step) => (
          <Card
            key={step.id}
            title={t(`history.${stepOf(step)}`, { version: step.version })}
            over={
              <>
                <When at={step.at} /> · {whoDid(step, visit)}
              </>
            }
          />
        ))}
      </Cards>
    </section>
  );
}

function stepOf({ to, reason }: Told): 'active' | 'withdrawn' | 'replaced' | 'inactive' {
  if (to !== 'inactive') return 'active';
  return reason === 'withdrawn' || reason === 'replaced' ? reason : 'inactive';
}

/** Both names when it was done for another. */
function whoDid({ byName, byRole, actingFor }: Told, { lang, actor }: Visit<Resident>): string {
  const t = say(lang);
  if (actingFor) return t('history.for', { by: byName, whom: actor.name });
  if (byRole === 'resident') return byName;
  return byRole === 'professional' ? t('history.professional', { name: byName }) : t('history.system');
}
