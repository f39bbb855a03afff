import type { Guidance, Need, Rule, TargetRef, TimeWindow } from '../../../../counties/guidance.ts';
import { rulesOf } from '../define/refs.ts';
import { minuteOf, type Moment, type Situation } from './situation.ts';

/** A target, the rule that gave it, and so why. */
export type Given = { target: TargetRef; rule: Rule };
/** Why a rule gave nothing: the first condition that does not hold, or what stood in its way. */
export type Why =
  | 'municipality'
  | 'audience'
  | 'lifeEvent'
  | 'lang'
  | 'signedIn'
  | 'time'
  | 'not-yet'
  | 'ended'
  | 'nothing-works'
  | 'after-last'
  | 'given-already';
export type Traced = { rule: Rule; why: Why | undefined };
export type Guided = {
  /** In the order to show. */
  given: Given[];
  /** Shown whatever the rules say: phone and place. */
  otherwise: TargetRef[];
  /** Every rule of the need in order, and why it gave nothing. */
  trace: Traced[];
};

/** Does a target help in this situation? */
export type Works = (target: TargetRef, situation: Situation) => boolean;

/**
 * What helps in a situation, and which rule gave it. Pure. A rule none of whose targets works is passed over, so that what is switched off somewhere
 * breaks no path. `guide(definition, { need: 'vaccination', municipality: '434', … }, works)`
 */
export function guide(definition: Guidance, situation: Situation, works: Works = () => true): Guided {
  const given: Given[] = [];
  const seen = new Set<TargetRef>();
  const trace: Traced[] = [];
  let over = false;
  for (const rule of rulesOf(definition, situation.need)) {
    const why = over ? 'after-last' : whyNot(rule, situation);
    const working = why ? [] : rule.targets.filter((t) => works(t, situation));
    const fresh = working.filter((t) => !seen.has(t));
    for (const target of fresh) {
      seen.add(target);
      given.push({ target, rule });
    }
    if (working.length > 0 && rule.last) over = true;
    trace.push({ rule, why: why ?? (working.length === 0 ? 'nothing-works' : fresh.length === 0 ? 'given-already' : undefined) });
  }
  return {
    given,
    otherwise: otherwiseOf(
      definition.needs.find((n) => n.key === situation.need),
      seen,
      situation,
      works,
    ),
    trace,
  };
}

const otherwiseOf = (need: Need | undefined, seen: ReadonlySet<TargetRef>, situation: Situation, works: Works): TargetRef[] =>
  (need?.otherwise ?? []).filter((t) => !seen.has(t) && works(t, situation));

/** The first condition of a rule that does not hold. A condition on what the resident has not told does not hold. */
export function whyNot(rule: Rule, s: Situation): Why | undefined {
  if (!fits(rule.municipalities, s.municipality)) return 'municipality';
  if (!fits(rule.audiences, s.audience)) return 'audience';
  if (!fits(rule.lifeEvents, s.lifeEvent)) return 'lifeEvent';
  if (!fits(rule.langs, s.lang)) return 'lang';
  if (rule.signedIn !== undefined && rule.signedIn !== s.signedIn) return 'signedIn';
  if (rule.from !== undefined && s.moment.day < rule.from) return 'not-yet';
  if (rule.until !== undefined && s.moment.day > rule.until) return 'ended';
  if (rule.time && !isDuring(rule.time, s.moment)) return 'time';
  return undefined;
}

const fits = (wanted: readonly string[], is: string | undefined): boolean => wanted.length === 0 || (is !== undefined && wanted.includes(is));

function isDuring(time: TimeWindow, { weekday, minute, open }: Moment): boolean {
  if (time.kind !== 'clock') return open.has(time.channel) === (time.kind === 'open');
  const [from, to] = [minuteOf(time.from), minuteOf(time.to)];
  const today = time.days.includes(weekday);
  if (from < to) return today && from <= minute && minute < to;
  const yesterday = time.days.includes(weekday === 1 ? 7 : weekday - 1);
  return (today && minute >= from) || (yesterday && minute < to);
}
