import type { Need, Rule } from '../../../../../counties/guidance.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Button, EmptyState, Form, LinkButton } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Names } from '../words/rule-words.ts';
import { RuleSummary } from '../words/rule-summary.view.tsx';

/** The rules of a need as they are read, each with what can be done to it. */
export function RulesInOrder({ visit, need, rules, names }: { visit: Visit; need: Need; rules: readonly Rule[]; names: Names }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('need.rules')}</h2>
      <p>{t('need.rules.hint')}</p>
      {rules.length === 0 && <EmptyState title={t('need.rules.none')} />}
      <ol className="stack">
        {rules.map((rule, i) => {
          const name = rule.name || rule.key;
          return (
            <li key={rule.key} className="panel">
              <h3>
                {i + 1}. {name}
              </h3>
              <RuleSummary visit={visit} rule={rule} names={names} />
              <div className="row">
                <LinkButton
                  kind="secondary"
                  icon="edit"
                  href={visit.href(`/admin/guidance/rules/${rule.key}?need=${need.key}`)}
                  aria-label={t('edit.named', { name })}
                >
                  {t('edit')}
                </LinkButton>
                {i > 0 && <Move visit={visit} rule={rule.key} need={need.key} by="up" name={name} />}
                {i < rules.length - 1 && <Move visit={visit} rule={rule.key} need={need.key} by="down" name={name} />}
              </div>
            </li>
          );
        })}
      </ol>
      <p>
        <LinkButton kind="secondary" href={visit.href(`/admin/guidance/rules/new?need=${need.key}`)}>
          {t('need.rules.add')}
        </LinkButton>
      </p>
    </section>
  );
}

function Move({ visit, rule, need, by, name }: { visit: Visit; rule: string; need: string; by: 'up' | 'down'; name: string }) {
  const t = say(visit.lang);
  return (
    <Form className="row" action={visit.href('/admin/guidance/move')}>
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="need" value={need} />
      <Button kind="quiet" name="by" value={by} aria-label={t(`${by}.named`, { name })}>
        {t(by)}
      </Button>
    </Form>
  );
}
