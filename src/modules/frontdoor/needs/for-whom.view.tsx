import { rulesOf } from '../../../engines/guidance/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { LinkButton } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { NeedAnswer } from './answer.ts';

/** Asks for whom help is looked for, when that makes a difference in this need. Never required. */
export function ForWhom({ visit, answer: { definition, need, asking } }: { visit: Visit; answer: NeedAnswer }) {
  const t = say(visit.lang);
  const rules = rulesOf(definition, need.key);
  const asked = definition.audiences.filter((a) => rules.some((r) => r.audiences.includes(a.key)));
  if (asked.length === 0) return null;
  const event = asking.lifeEvent ? `event=${encodeURIComponent(asking.lifeEvent)}` : '';
  const link = (audience: string | undefined, text: string) => {
    const query = [audience && `for=${audience}`, event].filter(Boolean).join('&');
    const current = audience === asking.audience || (audience === undefined && !asked.some((a) => a.key === asking.audience));
    return (
      <li key={text}>
        <LinkButton
          kind={current ? 'primary' : 'secondary'}
          href={visit.href(`/needs/${need.key}${query && `?${query}`}`)}
          aria-current={current ? 'true' : undefined}
        >
          {text}
        </LinkButton>
      </li>
    );
  };
  return (
    <nav aria-label={t('need.for')}>
      <p>{t('need.for')}</p>
      <ul className="row">
        {link(undefined, t('need.for.anyone'))}
        {asked.map((a) => link(a.key, inLang(a.name, visit.lang)))}
      </ul>
    </nav>
  );
}
