import type { County } from '../../../../counties/county.ts';
import type { Guidance } from '../../../../counties/guidance.ts';
import { sayDate } from '../../../kernel/clock.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import type { Situation } from '../evaluate/situation.ts';
import { say } from '../texts.ts';
import type { GuidanceProblem } from './check.rules.ts';

const FIELDS = ['name', 'lead', 'words', 'urgent', 'because', 'purpose', 'url'] as const;

/** A problem in plain words: where it is, what it is, and in which situation it was met. `about`: the name of what the problem is about, when there is one. */
export function sayProblem(
  problem: GuidanceProblem,
  { definition, county, about = problem.about ?? '' }: { definition: Guidance; county: County; about?: string },
  lang: Lang,
): { where: string; what: string; example: string } {
  const t = say(lang);
  const field = FIELDS.find((f) => f === problem.about);
  const langs = (problem.langs ?? []).map((l) => t(`lang.${l}`)).join(', ');
  return {
    where: whereIs(problem, definition, lang),
    what: t(`problem.${problem.kind}`, { about, langs, field: field ? t(`field.${field}`) : about }),
    example: problem.situation ? t('situation', { what: saySituation(problem.situation, definition, county, lang) }) : '',
  };
}

function whereIs({ need, rule, outside }: GuidanceProblem, definition: Guidance, lang: Lang): string {
  const t = say(lang);
  if (rule) return t('where.rule', { name: definition.rules.find((r) => r.key === rule)?.name || rule });
  const named = (things: readonly { key: string; name: { fi: string } }[], key: string) => {
    const found = things.find((x) => x.key === key);
    return (found && inLang(found.name, lang)) || key;
  };
  if (need) return t('where.need', { name: named(definition.needs, need) });
  if (outside) return t('where.outside', { name: named(definition.outside, outside) });
  return t('where.whole');
}

/** 'Loviisa, suomi, lapselle, 1.1.2027 alkaen' */
function saySituation(s: Situation, definition: Guidance, county: County, lang: Lang): string {
  const t = say(lang);
  const municipality = county.municipalities.find((m) => m.code === s.municipality);
  const audience = definition.audiences.find((a) => a.key === s.audience);
  const lifeEvent = definition.lifeEvents.find((e) => e.key === s.lifeEvent);
  return [
    municipality ? municipality.name[lang] : t('situation.nowhere'),
    t(`lang.${s.lang}`),
    s.signedIn && t('situation.signedIn'),
    audience && inLang(audience.name, lang),
    lifeEvent && inLang(lifeEvent.name, lang),
    t('situation.from', { day: sayDate(s.moment.day) }),
    s.moment.minute > 0 && t('situation.time', { time: `${Math.floor(s.moment.minute / 60)}.${String(s.moment.minute % 60).padStart(2, '0')}` }),
  ]
    .filter(Boolean)
    .join(', ');
}
