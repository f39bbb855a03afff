import type { Rule } from '../../../../../counties/guidance.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Tag } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { conditionsOf, type Names, targetWords } from './rule-words.ts';

/** A rule as one reads it aloud: when, what is shown, and why. */
export function RuleSummary({ visit, rule, names }: { visit: Visit; rule: Rule; names: Names }) {
  const t = say(visit.lang);
  const conditions = conditionsOf(rule, names, visit);
  return (
    <>
      <p className="row">
        {conditions.length === 0 && <Tag>{t('when.always')}</Tag>}
        {conditions.map((c) => (
          <Tag key={c} tone="brand">
            {c}
          </Tag>
        ))}
        {rule.last && <Tag tone="attention">{t('rule.last.short')}</Tag>}
      </p>
      <ol>
        {rule.targets.map((target) => (
          <li key={target}>{targetWords(target, names, visit.lang)}</li>
        ))}
      </ol>
      {rule.targets.length === 0 && <p>{t('targets.none')}</p>}
      <p className="muted">{inLang(rule.because, visit.lang) || t('rule.because.missing')}</p>
    </>
  );
}
