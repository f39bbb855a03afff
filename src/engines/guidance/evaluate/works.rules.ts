import type { Guidance, TargetRef } from '../../../../counties/guidance.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import { partsOf } from '../define/refs.ts';
import type { Works } from './guide.rules.ts';

/** What is known of a target. `municipalities`: for whose people, null for everyone's. `links`: addresses it leads to. */
export type Fact = {
  langs: readonly Lang[];
  municipalities: readonly string[] | null;
  phone: boolean;
  place: boolean;
  links: readonly string[];
};
/** Facts of services, channels, assessments and content by target; what is not here is not to be had. */
export type Facts = ReadonlyMap<TargetRef, Fact>;

/** The fact of any target: of what is outside, and of other needs, the guidance itself tells. */
export function factOf(definition: Guidance, facts: Facts, target: TargetRef): Fact | undefined {
  const { kind, key } = partsOf(target);
  if (kind === 'outside') {
    const outside = definition.outside.find((o) => o.key === key);
    return (
      outside && {
        langs: LANGS,
        municipalities: outside.municipalities?.length ? outside.municipalities : null,
        phone: outside.phone !== undefined,
        place: false,
        links: outside.url ? Object.values(outside.url) : [],
      }
    );
  }
  if (kind === 'need')
    return definition.needs.some((n) => n.key === key) ? { langs: LANGS, municipalities: null, phone: false, place: false, links: [] } : undefined;
  return facts.get(target);
}

/** Tells which targets help whom: those that exist and are for the people of the municipality. */
export function worksBy(definition: Guidance, facts: Facts): Works {
  const known = new Map<TargetRef, Fact | undefined>();
  return (target, { municipality }) => {
    if (!known.has(target)) known.set(target, factOf(definition, facts, target));
    const fact = known.get(target);
    return fact !== undefined && (fact.municipalities === null || municipality === undefined || fact.municipalities.includes(municipality));
  };
}
