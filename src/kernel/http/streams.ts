import type { ServerResponse } from 'node:http';
import type { SessionId } from '../ids.ts';
import { livingSessions } from '../session.ts';
import type { World } from '../world.ts';

type Open = { raw: ServerResponse; world: World; session: SessionId | undefined };

const BEAT_MS = 20_000;
const open = new Set<Open>();
let clock: NodeJS.Timeout | undefined;

/** Keeps an event stream through silent times, and ends it when the session it was opened in has ended. */
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

/** Whoever signs out hears nothing more, in any tab of this process; other processes notice at their next beat. */
export function endStreamsOf(session: SessionId): void {
  for (const stream of open) if (stream.session === session) stream.raw.end();
}

/** One look at the sessions for all open streams. A database that does not answer cuts nobody off. */
export async function beat(): Promise<void> {
  for (const [world, streams] of Map.groupBy(open, (s) => s.world)) {
    const sessions = [...new Set(streams.flatMap((s) => s.session ?? []))];
    const living = await livingSessions(world, sessions).catch(() => undefined);
    for (const { raw, session } of streams) {
      if (raw.writableEnded) continue;
      if (session && living && !living.has(session)) raw.end();
      else raw.write(': here\n\n');
    }
  }
}
