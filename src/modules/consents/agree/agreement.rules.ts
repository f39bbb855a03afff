import type { Policy } from '../../../../counties/policies.ts';
import { type Consent, inForce, type Reason } from '../../../engines/consent/index.ts';

/** How it stands with one policy. 'older': given to an earlier text, in force until answered again. */
export type Standing = { kind: 'never' } | { kind: 'given' | 'older'; consent: Consent } | { kind: 'ended'; consent: Consent; why: Reason | null };

type Known = Pick<Policy, 'key' | 'kind' | 'version'>;
export const isOf = (policy: Pick<Known, 'key' | 'kind'>, c: Consent): boolean => c.kind === policy.kind && c.policy === policy.key;

/** @param consents of one person, newest first. Pure. */
export function standingOf(policy: Known, consents: readonly Consent[], now: Date): Standing {
  const of = consents.filter((c) => isOf(policy, c));
  const living = of.find((c) => inForce(c, now));
  if (living) return { kind: living.version === policy.version ? 'given' : 'older', consent: living };
  const latest = of[0];
  return latest ? { kind: 'ended', consent: latest, why: latest.reason } : { kind: 'never' };
}

/** A text that has changed since it was agreed to asks again. Pure. */
export const asksAgain = (standing: Standing): boolean => standing.kind === 'older';
