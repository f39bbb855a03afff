import pg from 'pg';

const AGAIN_MS = 1000;

/**
 * One connection that is always there: opened now, and opened again each time it is lost until it is back. `onOpen` prepares each new one
 * (what to listen to, which locks to hold); `onAgain` is told when a lost one is back. Throws when it cannot be opened the first time.
 */
export async function keepConnection(
  url: string,
  name: string,
  onOpen: (client: pg.Client) => Promise<void>,
  onAgain: () => void = () => {},
): Promise<{ client(): pg.Client; end(): Promise<void> }> {
  let ended = false;
  let client = await open();

  async function open(): Promise<pg.Client> {
    const made = new pg.Client({ connectionString: url, application_name: name, keepAlive: true });
    made.on('error', () => {}); // 'end' follows
    await made.connect();
    await onOpen(made);
    made.once('end', () => void again());
    return made;
  }

  async function again(): Promise<void> {
    while (!ended) {
      await new Promise((r) => setTimeout(r, AGAIN_MS).unref());
      const next = ended ? undefined : await open().catch(() => undefined);
      if (!next) continue;
      client = next;
      return onAgain();
    }
  }

  return {
    client: () => client,
    async end() {
      ended = true;
      await client.end().catch(() => {});
    },
  };
}
