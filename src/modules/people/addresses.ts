import type { PersonId } from '../../kernel/ids.ts';

/** Pages of this module, without language; the identity is always a random id, never a code or a name. */
export const SEARCH = '/desk/people';
export const personAt = (person: PersonId | string): string => `/desk/people/${person}`;
export const breakAt = (person: PersonId | string): string => `/desk/people/${person}/emergency`;
/** Whole: events for open pages of an emergency, 'over' when it ends. */
export const liveAt = (person: PersonId | string): string => `/desk/people/${person}/live`;
