import type { Professional, Resident, Rule } from '../../kernel/access.ts';
import type { AppointmentId } from '../../kernel/ids.ts';

/** The two who meet. Row-level security decides whether it is their visit. */
export const bothParties = { who: ['resident', 'professional'] } as const satisfies Rule;
export type Partaker = Resident | Professional;
export type Party = 'resident' | 'professional';

export const partyOf = (actor: Partaker): Party => (actor.role === 'resident' ? 'resident' : 'professional');
export const idOf = (actor: Partaker): string => ('person' in actor ? actor.person : actor.practitioner);

/** Live channel of a visit: who came and left, that it was opened and ended, that a signal waits. */
export const visitChannel = (visit: AppointmentId): string => `visit:${visit}`;
/** The conversation beside the picture. */
export const aboutVisit = (visit: AppointmentId): string => `visit:${visit}`;
