import type { ClientBase } from 'pg';
import { keepConnection } from '../kept-connection.ts';
import type { World } from '../world.ts';
import { checkpointIfDue, lastCheckpoint, sealWaiting } from './seal.ts';

const EVERY_MS = 2000;

/**
 * Seals the county's log a few seconds behind, as long as the worker runs; several processes may, one at a time does. Signed checkpoints go to the log
 * output too (field `checkpoint`): what is kept elsewhere shows later if the end of the chain was cut off.
 * @param url owner's connection: the chain is not the web role's
 */
export async function startSealer(world: World, url: string): Promise<{ stop(): Promise<void> }> {
  const county = world.county.key;
  const connection = await keepConnection(url, 'polku-sealer', async () => {});
  const tell = (line: string | undefined) => line && world.log.info({ checkpoint: line }, 'audit checkpoint');
  // Once more: a process killed between signing and telling has told nobody.
  tell(await lastCheckpoint(connection.client(), county).catch(() => undefined));

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<void> = round();
  async function round(): Promise<void> {
    const client: ClientBase = connection.client();
    try {
      await sealWaiting(client, county, undefined, () => !stopped);
      tell(await checkpointIfDue(client, county, world.crypto));
    } catch (error) {
      if (!stopped) world.log.warn({ err: error }, 'sealing the audit failed, will be tried again');
    }
    if (!stopped) timer = setTimeout(() => (under = round()), EVERY_MS);
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await under;
      await connection.end();
    },
  };
}
