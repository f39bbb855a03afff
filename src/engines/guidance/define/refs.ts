import { type Guidance, type Rule, TARGET_KINDS, type TargetKind, type TargetRef } from '../../../../counties/guidance.ts';

/** 'service:health-station' -> its kind and key. */
export function partsOf(ref: TargetRef): { kind: TargetKind; key: string } {
  const colon = ref.indexOf(':');
  return { kind: ref.slice(0, colon) as TargetKind, key: ref.slice(colon + 1) };
}

/** A target as a form or a file says it, when it has a target's form. */
export const asTarget = (text: string): TargetRef | undefined =>
  TARGET_KINDS.some((kind) => text.startsWith(`${kind}:`)) && /^[a-z]+:[\w.-]{1,100}$/.test(text) ? (text as TargetRef) : undefined;

/** The rules that may say something of a need, in their order. */
export const rulesOf = (definition: Pick<Guidance, 'rules'>, need: string): Rule[] =>
  definition.rules.filter((r) => r.needs.length === 0 || r.needs.includes(need));

/** Everything that may be given for a need (for none: anywhere in the guidance), each once. */
export function targetsOf(definition: Guidance, need?: string): TargetRef[] {
  const rules = need === undefined ? definition.rules : rulesOf(definition, need);
  const needs = need === undefined ? definition.needs : definition.needs.filter((n) => n.key === need);
  return [...new Set([...rules.flatMap((r) => r.targets), ...needs.flatMap((n) => n.otherwise)])];
}

/** Channels whose opening hours some of the rules ask about. */
export const timedChannels = (rules: readonly Rule[]): string[] => [
  ...new Set(rules.flatMap(({ time }) => (time && time.kind !== 'clock' ? [time.channel] : []))),
];

/** The need that leads to an assessment, so that a matter begun there can be called by it. */
export function needOfAssessment(definition: Guidance, assessment: string): string | undefined {
  return definition.rules.find((r) => r.targets.includes(`assessment:${assessment}`))?.needs[0];
}
