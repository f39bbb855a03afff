import { plusMinutes } from '../../../kernel/clock.ts';

/** How long data opened by breaking the glass stays open at most; the database allows no more. */
export const EMERGENCY_MINUTES = 60;
/** Why, by kind: urgent care of somebody who cannot tell; the client is here or on the line; a colleague asks advice; something else. */
export const GROUNDS = ['urgent-care', 'client-present', 'consultation', 'other'] as const;
export type Ground = (typeof GROUNDS)[number];
export const isGround = (text: string): text is Ground => (GROUNDS as readonly string[]).includes(text);

/** The reason is read by the person and by the data-protection officer, so it must say something. */
export const SHORTEST_REASON = 10;
export const LONGEST_REASON = 1000;
export type ReasonProblem = 'ground' | 'short' | 'long';

/** What is wrong with a reason for breaking the glass; nothing when it will do. */
export function problemsOf(ground: string, reason: string): ReasonProblem[] {
  const letters = reason.replace(/[^\p{L}\p{N}]/gu, '').length;
  return [
    ...(isGround(ground) ? [] : (['ground'] as const)),
    ...(letters < SHORTEST_REASON ? (['short'] as const) : []),
    ...(reason.trim().length > LONGEST_REASON ? (['long'] as const) : []),
  ];
}

type Span = { beganAt: Date; endsAt: Date; endedAt: Date | null };
/** When an access that begins now ends by itself. */
export const endOf = (now: Date): Date => plusMinutes(now, EMERGENCY_MINUTES);
/** Is it in force at the moment? It ends at its end exactly. */
export const inForce = ({ beganAt, endsAt, endedAt }: Span, now: Date): boolean => beganAt <= now && now < endsAt && endedAt === null;
/** Whole minutes left, never 0 while in force. */
export const minutesLeft = ({ endsAt }: Pick<Span, 'endsAt'>, now: Date): number =>
  Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 60_000));
