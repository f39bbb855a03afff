import type { Guidance, Need, Rule, TargetRef } from '../../../../counties/guidance.ts';
import { addDays } from '../../../kernel/clock.ts';
import { LANGS, type Lang, type Localized } from '../../../kernel/i18n.ts';
import { partsOf, rulesOf, targetsOf, timedChannels } from '../define/refs.ts';
import { guide } from '../evaluate/guide.rules.ts';
import type { Situation } from '../evaluate/situation.ts';
import { type Facts, factOf, worksBy } from '../evaluate/works.rules.ts';
import { MOST_CHANNELS, pathsOf } from './paths.rules.ts';

/** What the checker is told of the world beside the guidance itself. `deadLinks`: addresses that last did not answer. */
export type Surroundings = { municipalities: readonly string[]; today: string; facts: Facts; deadLinks: ReadonlySet<string> };

export type ProblemKind =
  | 'dead-end'
  | 'no-phone'
  | 'no-place'
  | 'missing-target'
  | 'unknown'
  | 'loop'
  | 'missing-text'
  | 'no-targets'
  | 'bad-period'
  | 'twice'
  | 'too-many-channels'
  | 'dead-link'
  | 'untranslated'
  | 'never'
  | 'ended'
  | 'no-successor';
const ERRORS: readonly ProblemKind[] = [
  'dead-end',
  'no-phone',
  'no-place',
  'missing-target',
  'unknown',
  'loop',
  'missing-text',
  'no-targets',
  'bad-period',
  'twice',
  'too-many-channels',
];

/** Something to put right, where, and in which situation it was met first. `about`: the key, address or field that it is about. */
export type GuidanceProblem = {
  kind: ProblemKind;
  level: 'error' | 'warning';
  need?: string;
  rule?: string;
  outside?: string;
  about?: string;
  langs?: Lang[];
  situation?: Situation;
};
export type CheckReport = { problems: GuidanceProblem[]; paths: number };

/**
 * Walks every path that the rules can tell apart and reports what stands in the way. Pure. When there is no error, everyone gets at least one working
 * target, with a telephone and a place to go to, in every situation from `today` on.
 */
export function checkGuidance(definition: Guidance, around: Surroundings): CheckReport {
  const problems: GuidanceProblem[] = [];
  const add: Add = (kind, at) => {
    const same = problems.find(
      (p) => p.kind === kind && p.need === at.need && p.rule === at.rule && p.outside === at.outside && p.about === at.about,
    );
    if (!same) problems.push({ kind, level: ERRORS.includes(kind) ? 'error' : 'warning', ...at });
  };
  checkKeys(definition, add);
  checkTexts(definition, add);
  for (const rule of definition.rules) checkRule(definition, rule, around, add);
  checkTargets(definition, around, add);
  checkLoops(definition, add);
  const paths = walk(definition, around, add);
  return { problems: problems.sort((a, b) => (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1)), paths };
}

type Add = (kind: ProblemKind, at: Omit<GuidanceProblem, 'kind' | 'level'>) => void;

function checkKeys(definition: Guidance, add: Add): void {
  for (const list of ['themes', 'lifeEvents', 'audiences', 'needs', 'outside', 'rules'] as const) {
    const seen = new Set<string>();
    for (const { key } of definition[list]) {
      if (seen.has(key)) add('twice', { about: key });
      seen.add(key);
    }
  }
}

function checkTexts(definition: Guidance, add: Add): void {
  const text = (at: Omit<GuidanceProblem, 'kind' | 'level'>, words: Localized | undefined) => {
    const langs = words ? LANGS.filter((l) => !words[l]?.trim()) : [];
    if (langs.length) add('missing-text', { ...at, langs });
  };
  for (const list of ['themes', 'lifeEvents', 'audiences'] as const) for (const x of definition[list]) text({ about: x.key }, x.name);
  for (const need of definition.needs)
    for (const field of ['name', 'lead', 'words', 'urgent'] as const) text({ need: need.key, about: field }, need[field]);
  for (const outside of definition.outside) {
    for (const field of ['name', 'purpose', 'url'] as const) text({ outside: outside.key, about: field }, outside[field]);
    if (!outside.url && !outside.phone) add('no-targets', { outside: outside.key });
  }
  for (const rule of definition.rules) text({ rule: rule.key, about: 'because' }, rule.because);
}

function checkRule(definition: Guidance, rule: Rule, around: Surroundings, add: Add): void {
  const at = { rule: rule.key };
  if (rule.targets.length === 0) add('no-targets', at);
  if (rule.from && rule.until && rule.from > rule.until) add('bad-period', at);
  if (rule.until && rule.until < around.today) add('ended', at);
  const unknown = (keys: readonly string[], known: readonly { key: string }[]) =>
    keys.filter((k) => !known.some((x) => x.key === k)).map((about) => add('unknown', { ...at, about }));
  unknown(rule.needs, definition.needs);
  unknown(rule.audiences, definition.audiences);
  unknown(rule.lifeEvents, definition.lifeEvents);
  unknown(
    rule.municipalities,
    around.municipalities.map((key) => ({ key })),
  );
  for (const channel of timedChannels([rule]))
    if (!around.facts.has(`channel:${channel}`)) add('missing-target', { ...at, about: `channel:${channel}` });
}

function checkTargets(definition: Guidance, around: Surroundings, add: Add): void {
  const themes = new Set(definition.themes.map((t) => t.key));
  for (const need of definition.needs) {
    if (!themes.has(need.theme)) add('unknown', { need: need.key, about: need.theme });
    for (const key of need.lifeEvents) if (!definition.lifeEvents.some((e) => e.key === key)) add('unknown', { need: need.key, about: key });
    for (const key of need.audiences) if (!definition.audiences.some((a) => a.key === key)) add('unknown', { need: need.key, about: key });
    each(need.otherwise, { need: need.key });
    if (timedChannels(rulesOf(definition, need.key)).length > MOST_CHANNELS) add('too-many-channels', { need: need.key });
  }
  for (const rule of definition.rules) each(rule.targets, { rule: rule.key });
  for (const { key, url } of definition.outside)
    for (const link of new Set(url ? Object.values(url) : [])) if (around.deadLinks.has(link)) add('dead-link', { outside: key, about: link });

  function each(targets: readonly TargetRef[], at: { need?: string; rule?: string }): void {
    for (const target of targets) {
      const fact = factOf(definition, around.facts, target);
      if (!fact) {
        add('missing-target', { ...at, about: target });
        continue;
      }
      const langs = LANGS.filter((l) => !fact.langs.includes(l));
      if (langs.length) add('untranslated', { ...at, about: target, langs });
      if (!target.startsWith('outside:')) for (const link of fact.links) if (around.deadLinks.has(link)) add('dead-link', { ...at, about: link });
    }
  }
}

/** A need that leads to another and, in the end, back to itself. */
function checkLoops(definition: Guidance, add: Add): void {
  const leadsTo = (need: string): string[] =>
    targetsOf(definition, need)
      .map(partsOf)
      .flatMap(({ kind, key }) => (kind === 'need' ? [key] : []));
  for (const { key } of definition.needs) {
    const reached = new Set<string>();
    const ahead = leadsTo(key);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      ahead.push(...leadsTo(next));
    }
    if (reached.has(key)) add('loop', { need: key });
  }
}

/** Goes through every situation of every need. Gives how many there were. */
function walk(definition: Guidance, around: Surroundings, add: Add): number {
  const works = worksBy(definition, around.facts);
  const used = new Set<string>();
  let paths = 0;
  for (const need of definition.needs) {
    const own = { ...definition, needs: [need], rules: rulesOf(definition, need.key) };
    for (const situation of pathsOf(definition, need.key, around.municipalities, around.today)) {
      paths++;
      const { given, otherwise } = guide(own, situation, works);
      for (const { rule } of given) used.add(rule.key);
      checkWay(need, situation, [...given.map((g) => g.target), ...otherwise]);
      for (const { rule } of given) {
        if (!rule.until || rule.until < situation.moment.day) continue;
        const after = { ...situation, moment: { ...situation.moment, day: addDays(rule.until, 1) } };
        if (guide(own, after, works).given.length === 0) add('no-successor', { rule: rule.key, need: need.key, situation: after });
      }
    }
  }
  for (const rule of definition.rules) {
    const over = rule.until !== undefined && rule.until < around.today;
    const gives = rule.targets.some((t) => factOf(definition, around.facts, t));
    if (!over && gives && !used.has(rule.key)) add('never', { rule: rule.key });
  }
  return paths;

  function checkWay(need: Need, situation: Situation, targets: readonly TargetRef[]): void {
    const ways = targets.filter((t) => !t.startsWith('need:'));
    const has = (what: 'phone' | 'place') => ways.some((t) => factOf(definition, around.facts, t)?.[what]);
    if (ways.length === 0) add('dead-end', { need: need.key, situation });
    else if (!has('phone')) add('no-phone', { need: need.key, situation });
    else if (!has('place')) add('no-place', { need: need.key, situation });
  }
}
