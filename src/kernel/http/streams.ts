import type { ServerResponse } from 'node:http';
import type { ConsentId, SessionId } from '../ids.ts';
import { heldAs, livingSessions } from '../session.ts';
import type { World } from '../world.ts';

type Open = { raw: ServerResponse; world: World; session: SessionId | undefined; basis?: ConsentId | undefined };

/** Whoever loses the right to a page hears nothing more after this, in any process; a promise is five seconds. */
const BEAT_MS = 2_000;
/** A silent stream says that it lives at every such beat. */
const SAY_EVERY = 10;
let beats = 0;
const open = new Set<Open>();
let clock: NodeJS.Timeout | undefined;

/** Keeps an event stream through silent times, and ends it when the session it was opened in has ended, or whom it acts for has changed. */
export function keepOpen(stream: Open): void {
  open.add(stream);
  clock ??= setInterval(() => void beat(), BEAT_MS).unref();
  stream.raw.on('close', () => {
    open.delete(stream);
    if (open.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  });
}

/** Sessions with a page open in this process that acts for another. */
export const actingNow = (world: World): ReadonlySet<SessionId> =>
  new Set([...open].flatMap((s) => (s.world === world && s.basis && s.session ? s.session : [])));

/** Whoever signs out hears nothing more, in any tab of this process; other processes notice at their next beat. */
export function endStreamsOf(session: SessionId): void {
  for (const stream of open) if (stream.session === session) stream.raw.end('event: over\ndata: {}\n\n');
}

/** One look at the sessions for all open streams. A database that does not answer cuts nobody off. */
export async function beat(): Promise<void> {
  beats++;
  for (const [world, streams] of Map.groupBy(open, (s) => s.world)) {
    const sessions = [...new Set(streams.flatMap((s) => s.session ?? []))];
    const living = await livingSessions(world, sessions).catch(() => undefined);
    for (const { raw, session, basis } of streams) {
      if (raw.writableEnded) continue;
      if (session && living && !living.has(heldAs(session, basis))) raw.end('event: over\ndata: {}\n\n');
      else if (beats % SAY_EVERY === 0) raw.write(': here\n\n');
    }
  }
}
