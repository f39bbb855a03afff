import type { Guidance, Rule } from '../../../../counties/guidance.ts';
import { addDays } from '../../../kernel/clock.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import { rulesOf, timedChannels } from '../define/refs.ts';
import { minuteOf, type Moment, type Situation } from '../evaluate/situation.ts';

/** More channels than this in the rules of one need would make more combinations of open and closed than anybody can look through. */
export const MOST_CHANNELS = 6;

/**
 * Every situation that the rules of a need can tell apart, from a day on: each municipality and none, each language, signed in or not, each audience and
 * life event that a rule mentions and none, each stretch of the week between the rules' hours, channels open and closed, each day when a rule begins or ends.
 */
export function* pathsOf(definition: Guidance, need: string, municipalities: readonly string[], today: string): Generator<Situation> {
  const rules = rulesOf(definition, need);
  const audiences = mentioned(rules, (r) => r.audiences);
  const lifeEvents = mentioned(rules, (r) => r.lifeEvents);
  for (const moment of momentsOf(rules, today))
    for (const municipality of [undefined, ...municipalities])
      for (const audience of audiences)
        for (const lifeEvent of lifeEvents)
          for (const lang of LANGS) for (const signedIn of [false, true]) yield { need, municipality, audience, lifeEvent, lang, signedIn, moment };
}

const mentioned = (rules: readonly Rule[], of: (r: Rule) => readonly string[]): (string | undefined)[] => [undefined, ...new Set(rules.flatMap(of))];

/** The days from which something is otherwise than the day before. */
export const turningDays = (rules: readonly Rule[], today: string): string[] =>
  [
    ...new Set([
      today,
      ...rules.flatMap((r) => [...(r.from ? [r.from] : []), ...(r.until ? [addDays(r.until, 1)] : [])]).filter((day) => day > today),
    ]),
  ].sort();

function momentsOf(rules: readonly Rule[], today: string): Moment[] {
  const clocks = rules.flatMap(({ time }) => (time?.kind === 'clock' ? [time] : []));
  const minutes = [...new Set([0, ...clocks.flatMap((c) => [minuteOf(c.from), minuteOf(c.to)])])];
  const weekdays = clocks.length ? [1, 2, 3, 4, 5, 6, 7] : [1];
  const opens = subsets(timedChannels(rules).slice(0, MOST_CHANNELS)).map((open) => new Set(open));
  return turningDays(rules, today).flatMap((day) =>
    weekdays.flatMap((weekday) => minutes.flatMap((minute) => opens.map((open) => ({ day, weekday, minute, open })))),
  );
}

const subsets = (of: readonly string[]): string[][] => of.reduce<string[][]>((all, one) => all.concat(all.map((s) => [...s, one])), [[]]);
