import type { Consent, Reason, Status } from '../consent.ts';

/** Why a proposal may end, and why what was in force. The trigger consent.keep_life says the same. */
const ENDS: Readonly<Record<Exclude<Status, 'inactive'>, readonly Reason[]>> = {
  proposed: ['declined', 'withdrawn', 'expired', 'registry', 'came-of-age', 'matter-closed', 'replaced', 'error'],
  active: ['withdrawn', 'expired', 'registry', 'came-of-age', 'matter-closed', 'replaced', 'error'],
};

/** May a consent go from one state to another? Life goes one way: proposed, active, inactive; what has ended stays so. Pure. */
export function mayBecome(from: Status, to: Status, reason?: Reason): boolean {
  if (from === 'inactive' || to === 'proposed') return false;
  if (to === 'active') return from === 'proposed' && reason === undefined;
  return reason !== undefined && ENDS[from].includes(reason);
}

/** Does it hold at this moment? The end is not within. Pure. */
export const inForce = (c: Pick<Consent, 'status' | 'startsAt' | 'endsAt'>, now: Date): boolean =>
  c.status === 'active' && c.startsAt <= now && (c.endsAt === null || c.endsAt > now);

/** Why a consent whose time is over ended: a guardianship because the child came of age. Pure. */
export const whyOver = (c: Pick<Consent, 'kind'>): Reason => (c.kind === 'guardianship' ? 'came-of-age' : 'expired');
