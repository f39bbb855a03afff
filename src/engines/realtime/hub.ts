import { EventEmitter } from 'node:events';
import type pg from 'pg';
import type { Happening } from '../../kernel/change.ts';
import { keepConnection } from '../../kernel/kept-connection.ts';
import type { World } from '../../kernel/world.ts';

/** What is heard on a channel: the event that was told with `emit(…, { live: channel })`. */
export type Live = Happening & { channel: string };

const heard = new EventEmitter().setMaxListeners(0);

/**
 * Listens to the database for what any process commits and hands it to this process's subscribers. One connection a process,
 * however many pages are open. After a lost connection subscribers get 'missed' and should read the present state again.
 */
export async function openRealtime(world: World, url: string): Promise<{ close(): Promise<void> }> {
  const kept = await keepConnection(url, 'polku-live', listen, () => heard.emit('missed'));

  async function listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      deliver(client, JSON.parse(payload ?? '{}')).catch((err) => world.log.error({ err }, 'live event not delivered'));
    });
    await client.query('listen polku_live');
  }

  async function deliver(client: pg.Client, word: { county: string; channel: string; event: number }): Promise<void> {
    if (word.county !== world.county.key || heard.listenerCount(`:${word.channel}`) === 0) return;
    const { rows } = await client.query('select id::text, type, matter, data, at from kernel.event where id = $1', [word.event]);
    if (rows[0]) heard.emit(`:${word.channel}`, { ...rows[0], channel: word.channel } satisfies Live);
  }

  return { close: kept.end };
}

/** Hears what is told on the channels until the returned function is called. */
export function subscribe(channels: readonly string[], onLive: (live: Live) => void, onMissed: () => void = () => {}): () => void {
  for (const c of channels) heard.on(`:${c}`, onLive);
  heard.on('missed', onMissed);
  return () => {
    for (const c of channels) heard.off(`:${c}`, onLive);
    heard.off('missed', onMissed);
  };
}
