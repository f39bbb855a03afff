import { z } from 'zod';
import type { PractitionerId, UnitId } from '../../../kernel/ids.ts';
import type { SignedIn } from '../../../kernel/session.ts';

const claims = z.object({
  practitioner: z.guid(),
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(100).default(''),
  role: z.enum(['professional', 'admin']),
  units: z.array(z.guid()).max(200),
});

/** A professional as the county's directory tells: who, with which role, in which units. Nothing when it gives no role here. Pure. */
export function professionalFrom(told: Record<string, unknown>): Extract<SignedIn, { practitioner: PractitionerId }> | undefined {
  const read = claims.safeParse(told);
  if (!read.success) return undefined;
  const { practitioner, name, title, role, units } = read.data;
  return { role, practitioner: practitioner as PractitionerId, name, title, units: units as UnitId[] };
}
