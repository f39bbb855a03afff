import { z } from 'zod';
import type { PractitionerId, UnitId } from '../../../kernel/ids.ts';

/** One of the roles a worker has: what they are, and where. */
export type StaffRole = { role: 'professional' | 'admin' | 'officer'; title: string; units: readonly UnitId[] };
/** A worker as the county's directory tells, with at least one role. */
export type Worker = { practitioner: PractitionerId; name: string; roles: readonly StaffRole[] };

const unit = z.guid().transform((id) => id as UnitId);
const role = z.object({
  role: z.enum(['professional', 'admin', 'officer']),
  title: z.string().trim().max(100).optional(),
  units: z.array(unit).max(200),
});
const worker = z.object({
  practitioner: z.guid().transform((id) => id as PractitionerId),
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(100).default(''),
});
const MOST_ROLES = 20;

/** Who the directory's claims are about, whatever rights they have. Pure. */
export const practitionerFrom = (told: Record<string, unknown>): PractitionerId | undefined =>
  worker.shape.practitioner.safeParse(told.practitioner).data;

/**
 * A worker as the county's directory tells: who, with which roles, each in which units. The claims say one role plainly (`role`,
 * `title`, `units`) or several as a list (`roles: [{ role, title?, units }]`; the list holds when both are there). Roles that are not
 * ours are left out; nothing when none is left. Pure.
 */
export function workerFrom(told: Record<string, unknown>): Worker | undefined {
  const who = worker.safeParse(told).data;
  if (!who) return undefined;
  const list = Array.isArray(told.roles) ? told.roles.slice(0, MOST_ROLES) : [told];
  const roles = list.flatMap((r) => role.safeParse(r).data ?? []).map((r) => ({ ...r, title: r.title || who.title }));
  return roles.length > 0 ? { practitioner: who.practitioner, name: who.name, roles } : undefined;
}
