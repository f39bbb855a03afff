/** Whole seconds a session lives without further use: until it has been idle too long or reaches its absolute end, whichever is first. */
export const secondsLeft = (now: Date, endsAt: Date, idleMinutes: number): number =>
  Math.max(0, Math.floor(Math.min(idleMinutes * 60, (endsAt.getTime() - now.getTime()) / 1000)));
