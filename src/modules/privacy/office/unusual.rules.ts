import type { DailyUse, Handled } from '../../../kernel/audit/usage.ts';
import type { MatterId, PersonId, PractitionerId, UnitId } from '../../../kernel/ids.ts';

/** Why a finding was made. Each rule is told in words on the page; a finding is a reason to look, not a verdict. */
export const RULES = ['own-data', 'family-name', 'volume', 'outside-unit', 'refused', 'after-hours', 'emergency'] as const;
export type Rule = (typeof RULES)[number];

/** The limits of the rules. The county decides; these are a beginning. */
export const LIMITS = {
  /** Persons a day that are always usual. */
  persons: 20,
  /** So many times the usual is unusual. */
  times: 3,
  /** Days of work before one's own usual is known. */
  knownDays: 5,
  /** Persons between 22 and 6. */
  night: 5,
  /** Who works at night on over this part of the days works nights. */
  nightShare: 0.2,
  /** Attempts a day that were refused or found nothing. */
  refused: 5,
  /** Break-glass a week by one worker; each one is reviewed anyway. */
  emergencies: 3,
} as const;

export type Finding = {
  /** The same for the same finding, whenever looked for. */
  key: string;
  rule: Rule;
  practitioner: PractitionerId;
  name: string;
  title: string;
  day: string;
  /** Figures the words tell, and whose data (by id) when it is of few. */
  facts: { n: number; usual?: number; of?: 'own' | 'unit'; persons?: PersonId[] };
};

export type Facts = {
  day: string;
  /** Of the day and of the four weeks before it. */
  use: readonly DailyUse[];
  handled: readonly Handled[];
  names: ReadonlyMap<PersonId, { given: string; family: string }>;
  matterUnits: ReadonlyMap<MatterId, readonly UnitId[]>;
  /** Break-glass of the week that ends with the day. */
  emergencies: readonly { practitioner: PractitionerId; name: string; title: string; day: string }[];
};

/** What is unusual on a day in how professionals used personal data. Pure; the same facts give the same findings. */
export function findUnusual(facts: Facts): Finding[] {
  const today = facts.use.filter((u) => u.day === facts.day);
  return [
    ...facts.handled.flatMap((h) => sameName(h, facts)),
    ...today.flatMap((u) => volume(u, facts)),
    ...outsideUnit(facts),
    ...today.filter((u) => u.refused >= LIMITS.refused).map((u) => finding('refused', u, facts.day, { n: u.refused })),
    ...today.flatMap((u) => afterHours(u, facts)),
    ...emergencies(facts),
  ];
}

type Who = { practitioner: PractitionerId; name: string; title: string };
const finding = (rule: Rule, { practitioner, name, title }: Who, day: string, told: Finding['facts'], about = ''): Finding => ({
  key: [rule, practitioner, day, about].filter(Boolean).join(':'),
  rule,
  practitioner,
  name,
  title,
  day,
  facts: told,
});

/** 'Malli-Esimerkki' is of both families. */
const families = (name: string): string[] => name.toLocaleLowerCase('fi').split('-').filter(Boolean);

/** Do a worker ('Aino Maria Malli') and a person have the same family name; and the same first name too? Pure. */
export function namesake(worker: string, person: { given: string; family: string }): 'self' | 'family' | undefined {
  const words = worker.trim().toLocaleLowerCase('fi').split(/\s+/);
  if (words.length < 2) return undefined;
  const own = families(words.at(-1)!);
  if (!families(person.family).some((f) => own.includes(f))) return undefined;
  const first = person.given.trim().toLocaleLowerCase('fi').split(/\s+/)[0];
  return words[0] === first ? 'self' : 'family';
}

function sameName(h: Handled, { names, day }: Facts): Finding[] {
  const person = names.get(h.subject);
  const same = person && namesake(h.name, person);
  return same ? [finding(same === 'self' ? 'own-data' : 'family-name', h, day, { n: 1, persons: [h.subject] }, h.subject)] : [];
}

/** The middle figure; of an even number the mean of the two. 0 of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length === 0 ? 0 : sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const shares = (a: readonly UnitId[], b: readonly UnitId[]) => a.some((unit) => b.includes(unit));

/** Over the limit, and over three times the worker's own usual; or the unit's, when the worker is new here. */
function volume(u: DailyUse, { use, day }: Facts): Finding[] {
  if (u.persons <= LIMITS.persons) return [];
  const own = use.filter((o) => o.practitioner === u.practitioner && o.day < day && o.persons > 0);
  const known = own.length >= LIMITS.knownDays;
  const others = use.filter((o) => o.practitioner !== u.practitioner && o.persons > 0 && shares(o.units, u.units));
  const usual = median((known ? own : others).map((o) => o.persons));
  return u.persons > LIMITS.times * usual ? [finding('volume', u, day, { n: u.persons, usual, of: known ? 'own' : 'unit' })] : [];
}

/** Persons whose every matter that was opened has never been in a unit of the worker's. */
function outsideUnit({ handled, matterUnits, day }: Facts): Finding[] {
  const outside = handled.filter((h) => h.matters.length > 0 && h.matters.every((m) => !shares(matterUnits.get(m) ?? [], h.units)));
  return [...Map.groupBy(outside, (h) => h.practitioner).values()].map((of) =>
    finding('outside-unit', of[0]!, day, { n: of.length, persons: of.slice(0, 20).map((h) => h.subject) }),
  );
}

function afterHours(u: DailyUse, { use, day }: Facts): Finding[] {
  if (u.atNight < LIMITS.night) return [];
  const before = use.filter((o) => o.practitioner === u.practitioner && o.day < day && o.persons > 0);
  const nights = before.filter((o) => o.atNight > 0).length;
  const worksNights = before.length >= LIMITS.knownDays && nights / before.length > LIMITS.nightShare;
  return worksNights ? [] : [finding('after-hours', u, day, { n: u.atNight })];
}

function emergencies({ emergencies: all, day }: Facts): Finding[] {
  return [...Map.groupBy(all, (e) => e.practitioner).values()]
    .filter((of) => of.length >= LIMITS.emergencies && of.some((e) => e.day === day))
    .map((of) => finding('emergency', of[0]!, day, { n: of.length }));
}
